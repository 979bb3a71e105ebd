using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

public class WriterTests
{
    [Theory]
    [InlineData(SyncPolicy.EveryBatch, 1000)]
    [InlineData(SyncPolicy.None, 1000)]
    [InlineData(SyncPolicy.EveryBatch, 200_000)]
    public void Appending_and_committing_allocate_nothing_after_warm_up(SyncPolicy sync, int batchBytes)
    {
        using TempFolder folder = new();
        JournalOptions options = new() { Directory = folder, Sync = sync, PrepareAhead = false, SegmentBytes = 32 << 20 };
        using JournalWriter writer = JournalWriter.Open(options);
        byte[] record = new byte[200];
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int batch = 0; batch < 20; batch++)
            {
                for (int bytes = 0; bytes < batchBytes; bytes += record.Length)
                {
                    writer.Append(record, record.AsSpan(0, 8));
                }

                writer.Commit();
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Reading_allocates_nothing_per_record()
    {
        InMemoryFileSystem files = new();
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files) with { SegmentBytes = 4 << 20 }))
        {
            Journals.Fill(writer, 20_000);
        }

        using JournalReader reader = JournalReader.Open(Journals.Folder, 1, files);
        long least = long.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 5_000; i++)
            {
                Assert.True(reader.Read());
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void A_record_over_the_limit_is_refused_and_the_next_one_gets_its_sequence()
    {
        InMemoryFileSystem files = new();
        using JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        Assert.Equal(1, writer.Append(new byte[1000]));
        Assert.Throws<ArgumentException>(() => writer.Append(new byte[1001]));
        Assert.Throws<ArgumentException>(() => writer.Append(new byte[500], new byte[501]));
        Assert.Equal(2, writer.Append([]));
        writer.Commit();
        Assert.Equal([1000, 0], Journals.ReadAll(files).Select(record => record.Length));
    }

    [Fact]
    public void A_record_is_durable_only_after_the_sync_its_policy_makes()
    {
        foreach ((SyncPolicy policy, TimeSpan interval, long durable) in new[]
        {
            (SyncPolicy.EveryBatch, TimeSpan.Zero, 5L), (SyncPolicy.Interval, TimeSpan.Zero, 5L),
            (SyncPolicy.Interval, TimeSpan.FromHours(1), 0L), (SyncPolicy.None, TimeSpan.Zero, 0L),
        })
        {
            InMemoryFileSystem files = new();
            JournalWriter writer = JournalWriter.Open(Journals.Options(files) with { Sync = policy, SyncInterval = interval });
            Journals.Fill(writer, 4, batch: 100);
            writer.Append(Journals.Record(5));
            Assert.Equal((5, 6), (writer.LastSequence, writer.NextSequence));
            writer.Commit();
            Assert.Equal(durable, writer.DurableSequence);
            writer.Dispose();
            Assert.Equal(5, writer.DurableSequence);
        }
    }

    [Fact]
    public void Every_batch_is_written_once_and_synced_once()
    {
        FaultyFileSystem files = new(new InMemoryFileSystem());
        using JournalWriter writer = JournalWriter.Open(Journals.Options(files) with { SegmentBytes = 1 << 20 });
        Journals.Fill(writer, 5);
        int before = files.Operations.Count;
        Journals.Fill(writer, 50, batch: 5);
        FileAction[] actions = [.. files.Operations.Skip(before).Select(operation => operation.Action)];
        Assert.Equal(Enumerable.Repeat(new[] { FileAction.Write, FileAction.Sync }, 10).SelectMany(pair => pair), actions);
        writer.Commit();
        Assert.Equal(20, files.Operations.Count - before);
    }

    [Fact]
    public void A_segment_is_complete_on_disk_before_it_has_its_name()
    {
        FaultyFileSystem files = new(new InMemoryFileSystem());
        using JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        Assert.Equal(
            [
                FileAction.CreateDirectory, FileAction.Lock, FileAction.Create, FileAction.Preallocate, FileAction.Sync,
                FileAction.Write, FileAction.Sync, FileAction.Rename, FileAction.SyncDirectory, FileAction.SyncDirectory,
            ],
            files.Operations.Select(operation => operation.Action));
    }

    [Fact]
    public void A_slice_may_begin_at_any_sequence()
    {
        InMemoryFileSystem files = new();
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files) with { FirstSequence = 1_000_000 }))
        {
            Assert.Equal(1_000_000, writer.Append([1]));
        }

        using JournalReader reader = JournalReader.Open(Journals.Folder, 1, files);
        Assert.True(reader.Read());
        Assert.Equal(1_000_000, reader.Sequence);
        Assert.True(JournalVerifier.Verify(Journals.Folder, null, files).Ok);
    }

    [Fact]
    public void Options_out_of_range_are_refused_before_anything_is_touched()
    {
        FaultyFileSystem files = new(new InMemoryFileSystem());
        JournalOptions good = Journals.Options(files);
        foreach (JournalOptions bad in new[]
        {
            good with { MaxRecordBytes = 0 }, good with { MaxRecordBytes = 65 << 20 }, good with { BlockBytes = 0 },
            good with { SegmentBytes = 1000 }, good with { Sync = 0 }, good with { FirstSequence = 0 }, good with { Directory = "" },
        })
        {
            Assert.ThrowsAny<ArgumentException>(() => JournalWriter.Open(bad));
        }

        Assert.Empty(files.Operations);
    }
}
