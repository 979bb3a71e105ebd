using System.Diagnostics;
using QuantCore.Benchmarks.Cores;
using QuantCore.Benchmarks.Measuring;
using QuantCore.Benchmarks.Reporting;
using QuantCore.Journal;
using QuantCore.Replay.Execution;
using QuantCore.Replay.Sessions.Generate;
using QuantCore.Replay.Verification;

namespace QuantCore.Benchmarks.Replays;

/// <summary>Executing and verifying what was recorded.</summary>
internal static class ReplaySuite
{
    private const int Symbols = 30;
    private const ulong Seed = 20_260_101;
    private const int Rounds = 3;
    private const double Millions = 1e-6;
    private const double Mebi = 1 << 20;

    public static (SuiteSettings Settings, IReadOnlyList<Figure> Figures) Run(double seconds)
    {
        using var folder = new TempFolder();
        var (session, data) = (folder.Sub("session"), folder.Sub("data"));
        var summary = SessionGenerator.Generate(new GenerateOptions { Seed = Seed, Symbols = Symbols, Day = Floor.Day }, session);
        RecordedDay.Record(session, data);
        var settings = new SuiteSettings(
            $"whole passes on one thread over a generated session ({Symbols} symbols, {summary.Records:#,0} records: "
            + $"{summary.Quotes:#,0} snapshots, {summary.Orders:#,0} orders, {summary.Trades:#,0} trades) "
            + $"and over the same day recorded with an order every {RecordedDay.RecordsPerOrder} records",
            "none, only reading; the files are in the page cache",
            "strategies (there are none yet); generating and recording. Verifying counts both its passes over both logs",
            seconds);
        var time = TimeSpan.FromSeconds(seconds / Rounds);
        var journal = Path.Combine(data, "journal");
        return (settings,
        [
            Passes("replay of the session", time, () => ReplayRun.Run(session).Records, session),
            Passes("replay of the recorded day, orders included", time, () => ReplayRun.Run(data).Records, journal),
            Passes("verify of the recorded day: check, execute, fold, compare", time, () => Verify(data), journal),
            Memory(data),
        ]);
    }

    private static Figure Passes(string name, TimeSpan time, Func<long> pass, string read) =>
        new Duel(name, "M events/s per core", Millions, "reading the same journal, checksums only", "≥ 5 M/s")
            .Run(() => Trial.Measure(() => Repeat(pass, time)), () => Trial.Measure(() => Repeat(() => Read(read), time)), Rounds);

    private static long Repeat(Func<long> pass, TimeSpan time)
    {
        var (events, started) = (0L, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(started) < time) events += pass();
        return events;
    }

    private static long Read(string directory)
    {
        using var reader = JournalReader.Open(directory);
        var count = 0L;
        while (reader.Read()) count++;
        return count;
    }

    private static long Verify(string data)
    {
        var result = Verifier.Verify(data);
        return result.Equal
            ? result.Records
            : throw new InvalidOperationException($"The recorded day does not verify: {result.FirstDivergence}");
    }

    // A first replay has brought code and buffers in; what a second one adds at its worst moment is what a longer journal would add to.
    private static Figure Memory(string data)
    {
        ReplayRun.Run(data);
        GC.Collect();
        var before = Resident();
        var most = new Peak(before);
        ReplayRun.Run(data, progress: most);
        return new Figure
        {
            Name = "resident memory a replay adds at its peak", Value = Math.Round((most.Bytes - before) / Mebi, 2), Unit = "MiB",
            Reference = "none", Note = $"{before / Mebi:0} MiB before", Aim = "flat: bounded by orders held, not by events",
        };
    }

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private sealed class Peak(long bytes) : IProgress<long>
    {
        public long Bytes { get; private set; } = bytes;

        public void Report(long value) => Bytes = Math.Max(Bytes, Resident());
    }
}
