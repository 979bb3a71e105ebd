using System.Globalization;
using QuantCore.Benchmarks.Cores;
using QuantCore.Benchmarks.Measuring;
using QuantCore.Benchmarks.Reporting;

namespace QuantCore.Benchmarks.Pipelines;

/// <summary>The whole core between its rings, with its journal, on real files.</summary>
internal static class PipelineSuite
{
    private const int RawRecords = 200;
    private static readonly double[] Rates = [1_000, 10_000, 100_000];

    public static (SuiteSettings Settings, IReadOnlyList<Figure> Figures) Run(double seconds)
    {
        var settings = new SuiteSettings(
            $"throughput: one producer as fast as the ring takes {Floor.QuoteBytes}-byte quotes, until all are durable and decided. "
            + "Latency: open loop at a fixed rate, from the time an event should have been sent (no coordinated omission), "
            + "the pacing thread yields between events",
            "every batch (fdatasync); output log at intervals, as shipped",
            "HTTP and JSON; encoding of the inputs; start and stop",
            seconds);
        var round = TimeSpan.FromSeconds(seconds / Duel.Rounds);
        var figures = new List<Figure>();
        using (var bare = new BarePipe())
        using (var rig = new PipelineRig())
        {
            var duel = new Duel("quotes, durable and decided", "M events/s", 1e-6, "bare ring + write + flush + counter", "≥ 0.8 ×");
            var figure = duel.Run(() => Trial.Measure(() => rig.Flood(round)), () => Trial.Measure(() => bare.Flood(round)));
            figures.Add(figure with { Note = $"{figure.Value * Floor.QuoteBytes:#,0} MB/s" });
        }

        var each = TimeSpan.FromSeconds(seconds * 2 / 3);
        foreach (var rate in Rates) figures.AddRange(Latency(rate, each));
        return (settings, figures);
    }

    // The flush loop runs right before and right after, since the disk's mood changes within seconds.
    private static List<Figure> Latency(double rate, TimeSpan time)
    {
        using var folder = new TempFolder();
        using var raw = new RawFile(folder.Sub("raw"), 64L << 20);
        using var rig = new PipelineRig();
        var warm = new OpenLoop(rate, TimeSpan.FromSeconds(0.3));
        rig.QuoteLatencies(warm);
        rig.OrderLatencies(warm, 0);
        var flushes = new Latencies();
        var half = time / 2;
        var record = new byte[RawRecords];
        raw.Run(record, half, long.MaxValue, flushes);
        var quotes = rig.QuoteLatencies(new OpenLoop(rate, time));
        var orders = rig.OrderLatencies(new OpenLoop(rate, time), (int)warm.Events);
        raw.Run(record, half, long.MaxValue, flushes);
        var name = rate.ToString("#,0", CultureInfo.InvariantCulture);
        return
        [
            Of($"quotes at {name}/s, durable and delivered", quotes, flushes),
            Of($"orders at {name}/s, durable, decided, answered", orders, flushes),
        ];
    }

    private static Figure Of(string name, Latencies measured, Latencies flushes) => new()
    {
        Name = name,
        Value = measured.P50,
        Unit = "µs p50",
        P50 = measured.P50,
        P99 = measured.P99,
        P999 = measured.P999,
        Reference = $"raw flush loop (p99 {Cells.Number(flushes.P99)} µs), ratio of the p99",
        ReferenceValue = flushes.P50,
        Ratio = Math.Round(measured.P99 / flushes.P99, 3),
        Aim = "p50 ≤ raw + 50 µs, p99 ≤ 1.5 ×",
    };
}
