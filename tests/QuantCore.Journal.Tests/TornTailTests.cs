using QuantCore.Journal.Tests.Support;
using Xunit.Abstractions;

namespace QuantCore.Journal.Tests;

/// <summary>What a crash may leave at the end is cut; each test works on one segment of 20 records whose ends are known.</summary>
public class TornTailTests(ITestOutputHelper output)
{
    private const int Count = 20;

    [Fact]
    public void Cut_at_every_byte_of_the_last_three_records_the_intact_ones_stay()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        for (long length = journal.EndOf(Count - 3); length <= journal.EndOf(Count); length++)
        {
            int whole = Enumerable.Range(0, Count + 1).Last(i => journal.EndOf(i) <= length);
            RecoveryReport report = journal.With(bytes => bytes[..(int)length]).RecoverTwice(whole);
            bool clean = length == journal.EndOf(whole);
            Assert.InRange(report.TornBytes, clean ? 0 : 1, length - journal.EndOf(whole));
            Assert.Equal(clean ? null : journal.EndOf(whole), report.TornAt);
        }
    }

    [Fact]
    public void Cut_at_every_byte_of_the_last_record_and_then_zero_filled_the_intact_ones_stay()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        for (int length = (int)journal.EndOf(Count - 1) + 1; length < journal.EndOf(Count) - 7; length++)
        {
            journal.With(bytes => [.. bytes[..length], .. new byte[4096 - length]]).RecoverTwice(Count - 1);
        }
    }

    [Fact]
    public void Every_flipped_bit_of_the_last_record_is_found_and_only_that_record_is_cut()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        int flips = 0;
        for (long bit = journal.EndOf(Count - 1) * 8; bit < journal.EndOf(Count) * 8; bit++)
        {
            RecoveryReport report = journal.With(bytes => Flip(bytes, bit)).RecoverTwice(Count - 1);
            Assert.Equal(journal.EndOf(Count - 1), report.TornAt);
            flips++;
        }

        output.WriteLine($"flips tried {flips}, undetected 0");
    }

    [Fact]
    public void Every_burst_up_to_32_bits_in_the_last_record_is_found()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        Random random = Seeded.Random(output);
        for (int i = 0; i < 1000; i++)
        {
            long from = journal.EndOf(Count - 1);
            long at = random.NextInt64(from * 8, (journal.EndOf(Count) * 8) - 32);
            uint burst = (uint)random.NextInt64(1, 1L << 32);
            journal.With(bytes => Burst(bytes, at, burst)).RecoverTwice(Count - 1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(24)]
    [InlineData(1000)]
    public void Garbage_behind_the_end_is_cut(int length)
    {
        byte[] garbage = new byte[length];
        Seeded.Random(output).NextBytes(garbage);
        garbage[^1] |= 1;
        RecoveryReport report = DamagedJournal.Of(Count).With(bytes => [.. bytes, .. garbage]).RecoverTwice(Count);
        Assert.Equal(length, report.TornBytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(2000)]
    public void Zeros_behind_the_end_are_no_damage(int length)
    {
        RecoveryReport report = DamagedJournal.Of(Count).With(bytes => [.. bytes, .. new byte[length]]).RecoverTwice(Count);
        Assert.Equal((0, null), (report.TornBytes, report.TornAt));
    }

    [Fact]
    public void The_tail_of_another_journal_never_validates_although_its_frames_are_intact()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        DamagedJournal other = DamagedJournal.Of(Count + 10, Guid.NewGuid());
        byte[] stale = other.Bytes[(int)other.EndOf(Count)..];
        RecoveryReport report = journal.With(bytes => [.. bytes, .. stale]).RecoverTwice(Count);
        Assert.InRange(report.TornBytes, stale.Length - 7, stale.Length);
    }

    [Fact]
    public void A_length_beyond_the_file_or_the_limit_is_refused_before_anything_is_allocated()
    {
        DamagedJournal journal = DamagedJournal.Of(Count);
        foreach (int length in new[] { 900, 1001, int.MaxValue, -1, int.MinValue })
        {
            long before = GC.GetTotalAllocatedBytes();
            journal.With(bytes => WithLength(bytes, (int)journal.EndOf(Count - 1), length)).RecoverTwice(Count - 1);
            Assert.True(GC.GetTotalAllocatedBytes() - before < 100_000_000);
        }
    }

    private static byte[] Flip(byte[] bytes, long bit)
    {
        bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        return bytes;
    }

    private static byte[] Burst(byte[] bytes, long bit, uint burst)
    {
        for (int i = 0; i < 32; i++)
        {
            bytes = (burst & (1u << i)) != 0 ? Flip(bytes, bit + i) : bytes;
        }

        return bytes;
    }

    private static byte[] WithLength(byte[] bytes, int at, int length)
    {
        BitConverter.TryWriteBytes(bytes.AsSpan(at), length);
        return bytes;
    }
}
