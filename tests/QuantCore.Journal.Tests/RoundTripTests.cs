using FsCheck.Xunit;
using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

public class RoundTripTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(500)]
    public void Reads_back_what_was_appended_over_several_segments(int count)
    {
        InMemoryFileSystem files = new();
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files)))
        {
            Journals.Fill(writer, count);
            Assert.Equal(count, writer.DurableSequence);
        }

        Journals.AssertPrefix(Journals.ReadAll(files), count);
        VerifyReport report = JournalVerifier.Verify(Journals.Folder, null, files);
        Assert.True(report.Ok, report.FirstBadReason);
        Assert.Equal((count, count, count), (report.Records, report.LastSequence, report.SealedThrough));
    }

    [Property(MaxTest = 200)]
    public void Any_records_in_any_batches_with_any_reopening_come_back(byte[][] records, byte[] batches)
    {
        InMemoryFileSystem files = new();
        JournalWriter writer = JournalWriter.Open(Journals.Options(files));
        for (int i = 0; i < records.Length; i++)
        {
            Assert.Equal(i + 1, writer.Append(records[i]));
            int choice = batches.Length == 0 ? 0 : batches[i % batches.Length] % 4;
            if (choice == 1)
            {
                writer.Commit();
            }
            else if (choice == 2)
            {
                writer.Dispose();
                writer = JournalWriter.Open(Journals.Options(files));
            }
            else if (choice == 3)
            {
                writer.Seal();
            }
        }

        writer.Dispose();
        Assert.Equal(records, Journals.ReadAll(files));
        Assert.True(JournalVerifier.Verify(Journals.Folder, null, files).Ok);
    }

    [Fact]
    public void A_reader_starts_at_any_sequence()
    {
        InMemoryFileSystem files = new();
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files)))
        {
            Journals.Fill(writer, 300);
        }

        for (int from = 1; from <= 301; from++)
        {
            List<byte[]> records = Journals.ReadAll(files, from: from);
            Assert.Equal(301 - from, records.Count);
            Assert.All(records.Take(1), record => Assert.Equal(Journals.Record(from), record));
        }
    }

    [Fact]
    public void Files_of_the_operating_system_give_the_same_bytes_as_files_in_memory()
    {
        using TempFolder folder = new();
        InMemoryFileSystem files = new();
        foreach (JournalOptions options in new[] { Journals.Options(files), Journals.Options(OsJournalFileSystem.Instance, folder) })
        {
            using JournalWriter writer = JournalWriter.Open(options);
            Journals.Fill(writer, 200);
        }

        Dictionary<string, byte[]> image = files.Image();
        string[] segments = Directory.GetFiles(folder, "*.qcj");
        Assert.Equal(image.Count, segments.Length);
        Assert.All(segments, path => Assert.Equal(image[Path.Combine(Journals.Folder, Path.GetFileName(path))], File.ReadAllBytes(path)));
    }
}
