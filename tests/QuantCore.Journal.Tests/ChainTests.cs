using System.Security.Cryptography;
using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

/// <summary>The checksums find accidents; the chain finds a rewrite whose checksums were made right again.</summary>
public class ChainTests
{
    [Fact]
    public void A_record_rewritten_with_right_checksums_breaks_the_chain_at_its_block()
    {
        InMemoryFileSystem files = new();
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files) with { BlockBytes = 1000, SegmentBytes = 1 << 20 }))
        {
            Journals.Fill(writer, 100);
        }

        Dictionary<string, byte[]> image = files.Image();
        List<(long First, long Last)> blocks = IndependentReader.Blocks(image.Values.Single());
        Rewriter.ChangeRecord(image.Values.Single(), 50);
        VerifyReport report = JournalVerifier.Verify(Journals.Folder, null, InMemoryFileSystem.From(image));
        long blockFirst = blocks.Single(block => block.First <= 50 && 50 <= block.Last).First;
        Assert.Equal((100, false), (report.Records, report.ChainOk));
        Assert.Equal(((long?)blockFirst, blockFirst - 1), (report.FirstBadSequence, report.SealedThrough));
        Assert.Contains("seal", report.FirstBadReason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_is_the_hash_a_stranger_computes()
    {
        InMemoryFileSystem files = new();
        byte[] head;
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files) with { BlockBytes = 1 << 20, SegmentBytes = 1 << 20 }))
        {
            Journals.Fill(writer, 50);
            Assert.Equal(0, writer.SealedThrough);
            writer.Seal();
            Assert.Equal(50, writer.SealedThrough);
            head = writer.ChainHead.ToArray();
        }

        byte[] bytes = files.Image().Values.Single();
        byte[] expected = SHA256.HashData([.. new byte[32], .. bytes[128..^80]]);
        Assert.Equal(expected, head);
        VerifyReport report = JournalVerifier.Verify(Journals.Folder, null, files);
        Assert.Equal((Convert.ToHexStringLower(expected), 50L), (report.ChainHead, report.SealedThrough));
    }

    [Fact]
    public void The_chain_goes_on_over_a_crash_with_an_unsealed_tail()
    {
        InMemoryFileSystem files = DamagedJournal.Of(20).Files();
        Assert.Equal(0, JournalVerifier.Verify(Journals.Folder, null, files).SealedThrough);
        using (JournalWriter writer = JournalWriter.Open(Journals.Options(files)))
        {
            Journals.Fill(writer, 100);
        }

        VerifyReport report = JournalVerifier.Verify(Journals.Folder, null, files);
        Assert.Equal((true, 120), (report.Ok, report.SealedThrough));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(200_000)]
    public void Small_and_large_batches_are_hashed_alike(int recordBytes)
    {
        InMemoryFileSystem files = new();
        JournalOptions options = Journals.Options(files) with { SegmentBytes = 4 << 20, MaxRecordBytes = 1 << 20, BlockBytes = 64 << 10 };
        using (JournalWriter writer = JournalWriter.Open(options))
        {
            for (int i = 0; i < 40; i++)
            {
                byte[] record = new byte[recordBytes];
                record.AsSpan().Fill((byte)i);
                writer.Append(record);
                writer.Commit();
            }
        }

        VerifyReport report = JournalVerifier.Verify(Journals.Folder, null, files);
        Assert.Equal((true, 40, ""), (report.Ok, report.SealedThrough, report.FirstBadReason));
    }
}
