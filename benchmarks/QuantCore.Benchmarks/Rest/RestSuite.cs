using System.Globalization;
using QuantCore.Benchmarks.Measuring;
using QuantCore.Benchmarks.Reporting;

namespace QuantCore.Benchmarks.Rest;

/// <summary>An order over HTTP, durable and decided before the answer, against an endpoint that does nothing.</summary>
internal static class RestSuite
{
    private const int Rounds = 3;
    private static readonly int[] Connections = [1, 16, 64];

    public static (SuiteSettings Settings, IReadOnlyList<Figure> Figures) Run(double seconds)
    {
        var settings = new SuiteSettings(
            "closed loop: each keep-alive connection posts its next order when the last is answered; "
            + "the client is one thread on the same cores; "
            + "small limit buys below the market over all main-board stocks of a generated session playing in real time",
            "every batch (fdatasync), as shipped",
            "TLS, connecting; the simulated exchange, the read models and the key check are included",
            seconds);
        using var folder = new TempFolder();
        using var trading = new TradingServer(folder.Path);
        using var empty = ChildServer.Start(typeof(RestSuite).Assembly.Location, url => [EmptyServer.Verb, url]);
        using var raw = new RawFile(folder.Sub("raw"), 16L << 20);
        var time = TimeSpan.FromSeconds(seconds / Rounds);
        var flushes = new Latencies();
        raw.Run(new byte[200], time, long.MaxValue, flushes);
        return (settings, [.. Connections.SelectMany(n => Compare(n, trading, empty, time, flushes))]);
    }

    private static List<Figure> Compare(int connections, TradingServer trading, ChildServer empty, TimeSpan time, Latencies flushes)
    {
        using var ours = new LoadGenerator(trading.Process.Address, trading.Requests, connections);
        using var theirs = new LoadGenerator(empty.Address, trading.Requests, connections);
        var (mine, other) = (new Latencies(), new Latencies());
        var name = connections == 1 ? "1 connection" : string.Create(CultureInfo.InvariantCulture, $"{connections} connections");
        var aim = connections switch { 1 => "p50 ≤ empty + one flush + 60 µs", 64 => "≥ 0.6 ×", _ => "—" };
        var figure = new Duel($"orders, {name}", "req/s", 1, "empty endpoint", aim).Run(
            () => Trial.Measure(() => ours.Run(time, mine)),
            () => Trial.Measure(() => theirs.Run(time, other)),
            Rounds,
            () =>
            {
                mine.Reset();
                other.Reset();
            });
        if (ours.Refused.Count > 0)
            Console.Error.WriteLine($"{ours.Refused.Count} of {ours.Answers} orders were refused; the last:\n{ours.Refused.Last}");
        return
        [
            // Allocation here would be the client's own.
            figure with
            {
                P50 = mine.P50, P99 = mine.P99, P999 = mine.P999, AllocatedBytesPerOp = null, Gen0 = null,
                Note = string.Create(CultureInfo.InvariantCulture, $"{ours.Answers:#,0} answers, {ours.Refused.Count} refused"),
            },
            new Figure
            {
                Name = $"empty endpoint, {name}", Value = figure.ReferenceValue!.Value, Unit = "req/s",
                P50 = other.P50, P99 = other.P99, P999 = other.P999,
                Note = connections == 1 ? $"one flush: p50 {Cells.Number(flushes.P50)} µs, p99 {Cells.Number(flushes.P99)} µs" : null,
            },
        ];
    }
}
