using System.Diagnostics;
using QuantCore.Benchmarks.Measuring;
using QuantCore.Journal;

namespace QuantCore.Benchmarks.Journaling;

/// <summary>Batches of records through a <see cref="JournalWriter"/>, each committed and so on the disk before the next begins.</summary>
internal sealed class JournalLoop(int recordsPerBatch, long segmentBytes, bool prepareAhead, long mostBatches)
{
    public const int RecordBytes = 200;

    /// <summary>A record as it lies in the file: 24 bytes of frame before it (journal/FORMAT.md).</summary>
    public const int FrameBytes = RecordBytes + 24;

    public Sample Run(TimeSpan time)
    {
        using var folder = new TempFolder();
        using var writer = JournalWriter.Open(new JournalOptions
        {
            Directory = folder.Sub("journal"), SegmentBytes = segmentBytes, PrepareAhead = prepareAhead,
        });
        var record = new byte[RecordBytes];
        Random.Shared.NextBytes(record);
        return Trial.Measure(() =>
        {
            var (batches, started) = (0L, Stopwatch.GetTimestamp());
            for (; batches < mostBatches && Stopwatch.GetElapsedTime(started) < time; batches++)
            {
                for (var i = 0; i < recordsPerBatch; i++) writer.Append(record);
                writer.Commit();
            }

            if (writer.DurableSequence != batches * recordsPerBatch)
                throw new InvalidOperationException("A commit returned before it was durable.");
            return batches;
        });
    }
}
