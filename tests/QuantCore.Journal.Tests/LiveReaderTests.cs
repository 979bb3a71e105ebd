using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

public class LiveReaderTests
{
    [Fact]
    public void A_reader_beside_a_live_writer_sees_every_record_once_and_in_order()
    {
        const int total = 30_000;
        using TempFolder folder = new();
        JournalOptions options = Journals.Options(OsJournalFileSystem.Instance, folder) with
        {
            SegmentBytes = 256 << 10, Sync = SyncPolicy.None, PrepareAhead = true,
        };
        Task writing = Task.Run(() =>
        {
            using JournalWriter writer = JournalWriter.Open(options);
            Journals.Fill(writer, total, batch: 17);
        });

        using JournalReader reader = JournalReader.Open(folder);
        long expected = 1;
        DateTime deadline = DateTime.UtcNow.AddSeconds(30);
        while (expected <= total)
        {
            if (!reader.Read())
            {
                Assert.True(DateTime.UtcNow < deadline, $"stuck at {expected}");
                Assert.False(writing.IsFaulted, writing.Exception?.ToString());
                Thread.Yield();
                continue;
            }

            Assert.Equal(expected, reader.Sequence);
            Assert.True(reader.Record.SequenceEqual(Journals.Record(expected)));
            expected++;
        }

        writing.Wait(TimeSpan.FromSeconds(30));
        Assert.False(reader.Read());
        Assert.Equal(JournalEndReason.EndOfData, reader.EndReason);
    }

    [Fact]
    public void A_reader_opened_before_the_first_segment_exists_waits_for_it()
    {
        InMemoryFileSystem files = new();
        files.CreateDirectory(Journals.Folder);
        using JournalReader reader = JournalReader.Open(Journals.Folder, 3, files);
        Assert.False(reader.Read());
        using JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        Journals.Fill(writer, 2);
        Assert.False(reader.Read());
        Journals.Fill(writer, 2);
        Assert.True(reader.Read());
        Assert.Equal(3, reader.Sequence);
    }

    [Fact]
    public void A_torn_tail_ends_reading_and_what_a_recovered_writer_adds_is_then_seen()
    {
        DamagedJournal journal = DamagedJournal.Of(10);
        InMemoryFileSystem files = journal.With(bytes => bytes[..^5]).Files();
        using JournalReader reader = JournalReader.Open(Journals.Folder, 1, files);
        for (int i = 1; i <= 9; i++)
        {
            Assert.True(reader.Read());
        }

        Assert.False(reader.Read());
        Assert.Equal(JournalEndReason.TornTail, reader.EndReason);
        using JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        Journals.Fill(writer, 1);
        Assert.True(reader.Read());
        Assert.Equal(10, reader.Sequence);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_said_to_be_missing() =>
        Assert.Throws<DirectoryNotFoundException>(() => JournalReader.Open("/no/such/journal", 1, new InMemoryFileSystem()));

    [Fact]
    public void Reading_and_verifying_take_no_lock_and_write_nothing()
    {
        InMemoryFileSystem disk = new();
        using JournalWriter writer = JournalWriter.Open(Journals.Options(disk));
        Journals.Fill(writer, 200);
        FaultyFileSystem readOnly = new(disk) { Plan = (_, operation) => new IOException($"read-only: {operation.Action}") };
        Journals.AssertPrefix(Journals.ReadAll(readOnly), 200);
        Assert.True(JournalVerifier.Verify(Journals.Folder, null, readOnly).Ok);
        Assert.Empty(readOnly.Operations);
    }
}
