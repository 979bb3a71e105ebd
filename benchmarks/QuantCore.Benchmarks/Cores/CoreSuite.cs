using System.Diagnostics;
using QuantCore.Benchmarks.Measuring;
using QuantCore.Benchmarks.Reporting;
using QuantCore.Model.Messages;

namespace QuantCore.Benchmarks.Cores;

/// <summary>The business logic processor alone, on one thread.</summary>
internal static class CoreSuite
{
    private const int OrdersPerRound = 50_000;
    private const double Millions = 1e-6;

    public static (SuiteSettings Settings, IReadOnlyList<Figure> Figures) Run(double seconds)
    {
        var settings = new SuiteSettings(
            $"closed loop, one thread: records encoded before, {Floor.Stocks} stocks, {Floor.Accounts} accounts with positions in all, "
            + $"{CoreRig.Resting:#,0} resting orders",
            "none, nothing is written",
            "journal, rings, encoding of inputs; checkpoints where not named. Decoding of orders and encoding of outputs are included",
            seconds);
        var time = TimeSpan.FromSeconds(seconds / Duel.Rounds);
        var quotes = Enumerable.Range(0, 4_000).Select(n => Floor.Quote(n, n / Floor.Stocks)).ToArray();
        var rig = new CoreRig(CoreRig.NoCheckpoints);
        return (settings,
        [
            Market("quotes, 2 levels a side", rig, quotes, time),
            Market("Level-2 orders, trades and cancels", rig, Level2Loop.Make(), time),
            Market(
                $"quotes, with a checkpoint every {CoreRig.ShippedCheckpoints:#,0} inputs as shipped",
                new CoreRig(CoreRig.ShippedCheckpoints), quotes, time),
            new Duel("orders decided, all checks passed", "M orders/s", Millions, "none", "—").Alone(Orders),
            new Duel("reading alone: sequence and time of each quote", "M events/s", Millions, "none: what memory costs", "—")
                .Alone(() => Trial.Measure(() => Read(quotes, time))),
        ]);
    }

    private static Figure Market(string name, CoreRig rig, byte[][] records, TimeSpan time)
    {
        var figure = new Duel(name, "M events/s", Millions, "exchange-core 5 M ops/s, published, not of this run", "≥ 5 M/s, 0 B per event")
            .Alone(() => Trial.Measure(() => Play(rig, records, time)));
        if (rig.Core.State.Market.All.Any(m => m.FaultyRecords > 0)) throw new InvalidOperationException("A record did not fit its book.");
        return figure;
    }

    // Whole passes only: a pass leaves the books as it found them.
    private static long Play(CoreRig rig, byte[][] records, TimeSpan time)
    {
        var (passes, started) = (0L, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(started) < time; passes++)
        {
            foreach (var record in records) rig.Take(record);
        }

        return passes * records.Length;
    }

    private static Sample Orders()
    {
        var rig = new CoreRig(CoreRig.NoCheckpoints);
        var orders = Enumerable.Range(0, OrdersPerRound).Select(n => Floor.Encode(Floor.Buy(n), RecordSource.Client)).ToArray();
        var refused = 0;
        var sample = Trial.Measure(() =>
        {
            foreach (var order in orders)
            {
                rig.Take(order);
                if (!rig.IsAccepted) refused++;
            }

            return orders.Length;
        });
        return refused == 0 ? sample : throw new InvalidOperationException($"{refused} orders were refused.");
    }

    private static long Read(byte[][] records, TimeSpan time)
    {
        var (passes, sum, started) = (0L, 0L, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(started) < time; passes++)
        {
            foreach (var record in records) sum += RecordHeader.Read(record).TimestampNs + RecordHeader.Read(record).SourceSequence;
        }

        return sum == 0 ? throw new InvalidOperationException("Nothing was read.") : passes * records.Length;
    }
}
