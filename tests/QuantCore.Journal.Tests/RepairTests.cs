using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

public class RepairTests
{
    private const int Count = 200;

    [Fact]
    public void Cutting_at_any_record_keeps_what_precedes_it_and_a_copy_of_the_rest()
    {
        Dictionary<string, byte[]> image = Build();
        for (int sequence = 1; sequence <= Count; sequence += 3)
        {
            InMemoryFileSystem files = InMemoryFileSystem.From(image);
            RepairReport report = JournalRepair.TruncateAt(Journals.Folder, sequence, files);
            Assert.Equal(sequence - 1, report.LastSequence);
            long kept = files.Image().Where(pair => pair.Key.EndsWith(".qcj", StringComparison.Ordinal)).Sum(pair => pair.Value.Length);
            long copied = report.Copies.Sum(name => files.Image()[Path.Combine(Journals.Folder, name)].Length);
            Assert.Equal(image.Values.Sum(bytes => bytes.Length), kept + copied);
            Assert.Equal(copied, report.CutBytes);
            using (JournalWriter writer = JournalWriter.Open(Journals.Options(files)))
            {
                Assert.Equal(sequence, writer.NextSequence);
                Journals.Fill(writer, 30);
            }

            Journals.AssertPrefix(Journals.ReadAll(files), sequence + 29);
            Assert.True(JournalVerifier.Verify(Journals.Folder, null, files).Ok);
        }
    }

    [Fact]
    public void A_corrupt_journal_opens_again_after_cutting_where_the_refusal_says()
    {
        Dictionary<string, byte[]> image = Build();
        image[image.Keys.Order(StringComparer.Ordinal).ElementAt(1)][700] ^= 4;
        InMemoryFileSystem files = InMemoryFileSystem.From(image);
        JournalCorruptException refusal = Assert.Throws<JournalCorruptException>(() => JournalWriter.Open(Journals.Options(files)));
        Assert.Throws<JournalCorruptException>(() => JournalRepair.TruncateAt(Journals.Folder, refusal.Sequence + 1, files));
        JournalRepair.TruncateAt(Journals.Folder, refusal.Sequence, files);
        using JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        Assert.Equal(refusal.Sequence, writer.NextSequence);
    }

    [Fact]
    public void A_damaged_header_is_cut_with_its_whole_segment()
    {
        Dictionary<string, byte[]> image = Build();
        string last = image.Keys.Max(StringComparer.Ordinal)!;
        image[last][50] ^= 1;
        InMemoryFileSystem files = InMemoryFileSystem.From(image);
        long end = JournalVerifier.Verify(Journals.Folder, null, files).FirstBadSequence!.Value;
        JournalRepair.TruncateAt(Journals.Folder, end, files);
        Assert.False(files.FileExists(last));
        Assert.Equal(end - 1, Journals.ReadAll(files).Count);
    }

    [Fact]
    public void A_sequence_beyond_a_clean_end_is_refused()
    {
        InMemoryFileSystem files = InMemoryFileSystem.From(Build());
        Dictionary<string, byte[]> before = files.Image();
        Assert.Throws<ArgumentException>(() => JournalRepair.TruncateAt(Journals.Folder, Count + 2, files));
        Assert.Equal(before, files.Image());
    }

    [Fact]
    public void Interrupted_at_any_operation_the_repair_can_be_run_again()
    {
        Dictionary<string, byte[]> image = Build();
        FaultyFileSystem counting = new(InMemoryFileSystem.From(image));
        JournalRepair.TruncateAt(Journals.Folder, 60, counting);
        for (int number = 0; number < counting.Operations.Count; number++)
        {
            InMemoryFileSystem disk = InMemoryFileSystem.From(image);
            FaultyFileSystem files = new(disk) { Plan = FaultyFileSystem.Once(number, new IOException("Input/output error")) };
            Assert.Throws<IOException>(() => JournalRepair.TruncateAt(Journals.Folder, 60, files));
            try
            {
                JournalRepair.TruncateAt(Journals.Folder, 60, disk);
            }
            catch (ArgumentException)
            {
                // The cut itself was done; only a sync behind it failed.
            }

            Journals.AssertPrefix(Journals.ReadAll(disk), 59);
        }
    }

    private static Dictionary<string, byte[]> Build()
    {
        InMemoryFileSystem files = new();
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files)))
        {
            Journals.Fill(writer, Count);
        }

        return files.Image();
    }
}
