using QuantCore.Journal.Tests.Support;
using Xunit.Abstractions;

namespace QuantCore.Journal.Tests;

/// <summary>Damage with intact records behind it is refused by every reader and changed by none.</summary>
public class CorruptionTests(ITestOutputHelper output)
{
    private const int Count = 20;
    private const int Middle = 11;

    [Fact]
    public void Every_flipped_bit_of_a_record_in_the_middle_is_refused_with_its_place()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        int flips = 0;
        for (long bit = journal.EndOf(Middle - 1) * 8; bit < journal.EndOf(Middle) * 8; bit++)
        {
            JournalCorruptException refusal = journal.With(bytes => Flip(bytes, bit)).AssertRefused(Middle);
            Assert.Equal(("00000001.qcj", journal.EndOf(Middle - 1)), (refusal.SegmentName, refusal.Offset));
            flips++;
        }

        output.WriteLine($"flips tried {flips}, undetected 0");
    }

    [Fact]
    public void Every_flipped_bit_of_a_segment_header_is_refused()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        for (int bit = 0; bit < 128 * 8; bit++)
        {
            InMemoryFileSystem files = journal.With(bytes => Flip(bytes, bit)).Files();
            Dictionary<string, byte[]> before = files.Image();
            Assert.Throws<JournalCorruptException>(() => Journals.ReadAll(files));
            Assert.Throws<JournalCorruptException>(() => JournalWriter.Open(Journals.Options(files)));
            Assert.False(JournalVerifier.Verify(Journals.Folder, null, files).Ok);
            Assert.Equal(before, files.Image());
        }
    }

    [Fact]
    public void A_record_overwritten_with_zeros_is_refused() =>
        Edit((bytes, from, to) => bytes.AsSpan(from, to - from).Clear()).AssertRefused(Middle);

    [Fact]
    public void A_removed_record_is_refused()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        (int from, int to) = ((int)journal.EndOf(Middle - 1), (int)journal.EndOf(Middle));
        journal.With(bytes => [.. bytes[..from], .. bytes[to..]]).AssertRefused(Middle);
    }

    [Fact]
    public void A_duplicated_record_is_refused()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        (int from, int to) = ((int)journal.EndOf(Middle - 1), (int)journal.EndOf(Middle));
        journal.With(bytes => [.. bytes[..to], .. bytes[from..to], .. bytes[to..]]).AssertRefused(Middle + 1);
    }

    [Fact]
    public void Two_swapped_records_are_refused()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        (int a, int b, int c) = ((int)journal.EndOf(4), (int)journal.EndOf(5), (int)journal.EndOf(6));
        journal.With(bytes => [.. bytes[..a], .. bytes[b..c], .. bytes[a..b], .. bytes[c..]]).AssertRefused(5);
    }

    [Fact]
    public void A_record_replaced_by_another_with_a_right_checksum_is_refused_where_the_link_breaks()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        int at = (int)journal.EndOf(Middle - 1);
        JournalCorruptException refusal = journal.With(bytes => Rewriter.ReplaceRecord(bytes, at)).AssertRefused(Middle + 1);
        Assert.Contains("link", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_says_where_what_and_what_to_do()
    {
        string message = Edit((bytes, from, _) => bytes[from + 30] ^= 1).AssertRefused(Middle).Message;
        Assert.Contains("00000001.qcj", message, StringComparison.Ordinal);
        Assert.Contains("checksum", message, StringComparison.Ordinal);
        Assert.Contains($"TruncateAt(directory, {Middle})", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verifier_goes_on_past_each_fault_and_counts_them()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        (long one, long two) = ((journal.EndOf(3) + 30) * 8, (journal.EndOf(12) + 30) * 8);
        InMemoryFileSystem files = journal.With(bytes => Flip(Flip(bytes, one), two)).Files();
        VerifyReport report = JournalVerifier.Verify(Journals.Folder, null, files);
        Assert.Equal((2, Count - 2, 4L, 20L), (report.CrcFaults, (int)report.Records, report.FirstBadSequence, report.LastSequence));
    }

    private static DamagedJournal Edit(Action<byte[], int, int> edit)
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        return journal.With(bytes =>
        {
            edit(bytes, (int)journal.EndOf(Middle - 1), (int)journal.EndOf(Middle));
            return bytes;
        });
    }

    private static byte[] Flip(byte[] bytes, long bit)
    {
        bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        return bytes;
    }
}
