using QuantCore.Benchmarks.Measuring;
using QuantCore.Benchmarks.Reporting;

namespace QuantCore.Benchmarks.Journaling;

/// <summary>The journal alone, against the same bytes written and flushed without it.</summary>
internal static class JournalSuite
{
    private const long DefaultSegment = 64L << 20;
    private const long LargeSegment = 256L << 20;
    private const long MostBytes = 192L << 20;

    public static (SuiteSettings Settings, IReadOnlyList<Figure> Figures) Run(double seconds)
    {
        var settings = new SuiteSettings(
            $"closed loop, one thread: {JournalLoop.RecordBytes}-byte records, append a batch, commit it; MB/s count file bytes",
            "every batch (fdatasync) on both sides",
            "opening and the zero fill of the first segment, on both sides; closing",
            seconds);
        var time = TimeSpan.FromSeconds(seconds / Duel.Rounds);
        using var folder = new TempFolder();
        using var raw = new RawFile(folder.Sub("raw"), LargeSegment);
        return (settings,
        [
            Batches("64 KiB batches, preallocated", 64 << 10, LargeSegment, false, raw, time, "≥ 0.9 ×"),
            Batches("64 KiB batches, 64 MiB segments rolling", 64 << 10, DefaultSegment, true, raw, time, "≥ 0.9 ×"),
            Batches("1 MiB batches, preallocated", 1 << 20, LargeSegment, false, raw, time, "≥ 0.8 ×"),
            Batches("1 MiB batches, 64 MiB segments rolling", 1 << 20, DefaultSegment, true, raw, time, "≥ 0.8 ×"),
            Flush("the disk itself: 4 KiB write + flush", new byte[4 << 10], raw, time),
            Flush("the disk itself: 64 KiB write + flush", new byte[64 << 10], raw, time),
        ]);
    }

    private static Figure Batches(string name, int bytes, long segment, bool rolls, RawFile raw, TimeSpan time, string aim)
    {
        var records = bytes / JournalLoop.FrameBytes;
        var batch = new byte[records * JournalLoop.FrameBytes];
        Random.Shared.NextBytes(batch);
        var most = rolls ? long.MaxValue : MostBytes;
        var loop = new JournalLoop(records, segment, rolls, most / batch.Length);
        var duel = new Duel(name, "MB/s", batch.Length / 1e6, "raw write + flush of the same batches, preallocated", aim);
        var figure = duel.Run(() => loop.Run(time), () => Trial.Measure(() => raw.Run(batch, time, most)));
        var batches = figure.Value / batch.Length * 1e6;
        return figure with { Note = $"{batches:#,0} batches/s, {batches * records:#,0} records/s" };
    }

    private static Figure Flush(string name, byte[] batch, RawFile raw, TimeSpan time)
    {
        var latencies = new Latencies();
        var figure = new Duel(name, "flushes/s", 1, "none: it is the reference", "—")
            .Alone(() => Trial.Measure(() => raw.Run(batch, time, long.MaxValue, latencies)), 3, latencies.Reset);
        return figure with { P50 = latencies.P50, P99 = latencies.P99, P999 = latencies.P999 };
    }
}
