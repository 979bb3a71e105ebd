using System.Globalization;
using QuantCore.Engine.Tests.Support;
using Xunit.Abstractions;

namespace QuantCore.Engine.Tests.Determinism;

/// <summary>P4: the same bytes give the same state and the same outputs, whatever the culture, and from any snapshot.</summary>
public sealed class DeterminismTests(ITestOutputHelper output)
{
    private const int Length = 700;

    [Fact]
    public void The_same_journal_gives_the_same_outputs_and_hashes_twice_in_one_process() => ForEachSeed(4, seed =>
    {
        var flow = new RandomFlow(seed, Length).Engine;
        var (first, second) = (new BusinessLogicProcessor(), new BusinessLogicProcessor());
        Assert.Equal(Replays.Run(first, flow.Journal), Replays.Run(second, flow.Journal));
        Assert.Equal(flow.Core.ComputeHashes(), first.ComputeHashes());
        Assert.Equal(flow.Core.ComputeHashes(), second.ComputeHashes());
        Assert.Equal(Replays.Snapshot(first), Replays.Snapshot(second));
    });

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    public void Another_culture_changes_nothing(string culture) => ForEachSeed(2, seed =>
    {
        var flow = new RandomFlow(seed, Length).Engine;
        var core = new BusinessLogicProcessor();
        var digest = Replays.Run(core, flow.Journal);
        var (ui, own) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var foreign = new BusinessLogicProcessor();
            Assert.Equal(digest, Replays.Run(foreign, flow.Journal));
            Assert.Equal(core.ComputeHashes(), foreign.ComputeHashes());
            Assert.Equal(flow.Journal, new RandomFlow(seed, Length).Engine.Journal);
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (ui, own);
        }
    });

    [Fact]
    public void From_a_snapshot_at_any_point_the_rest_of_the_journal_gives_the_same() => ForEachSeed(4, seed =>
    {
        var journal = new RandomFlow(seed, Length).Engine.Journal;
        var random = new Random(seed);
        for (var i = 0; i < 6; i++)
        {
            var cut = random.Next(0, journal.Count + 1);
            var whole = new BusinessLogicProcessor();
            Replays.Run(whole, journal.Take(cut));
            var bytes = Replays.Snapshot(whole);
            var restored = BusinessLogicProcessor.Restore(bytes);
            Assert.Equal(whole.Sequence, restored.Sequence);
            Assert.Equal(whole.ComputeHashes(), restored.ComputeHashes());
            Assert.Equal(bytes, Replays.Snapshot(restored));
            Assert.Equal(Replays.Run(whole, journal.Skip(cut)), Replays.Run(restored, journal.Skip(cut)));
            Assert.Equal(whole.ComputeHashes(), restored.ComputeHashes());
            Assert.Equal(Replays.Snapshot(whole), Replays.Snapshot(restored));
        }
    });

    [Fact]
    public void No_number_in_any_record_stops_the_engine_or_unbalances_the_ledger() => ForEachSeed(60, seed =>
    {
        var flow = new RandomFlow(seed, Length, isWild: true).Engine;
        var core = new BusinessLogicProcessor();
        Replays.Run(core, flow.Journal);
        Assert.Equal(flow.Core.ComputeHashes(), core.ComputeHashes());
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_random_flow_is_worth_its_name(bool isWild)
    {
        var flow = new RandomFlow(7, 6_000, isWild).Engine;
        var orders = flow.State.Orders.All;
        var fills = orders.Count(order => order.CumQty.Shares > 0);
        var reasons = orders.Select(order => order.Reason).Distinct().Count();
        var statuses = orders.Select(order => order.Status).Distinct().Count();
        var seen = $"{orders.Count} orders, {fills} with fills, {reasons} reasons, {statuses} statuses, day {flow.Day}";
        output.WriteLine(seen);
        Assert.True(fills > 40 && reasons > 10 && statuses > 3, seen);
    }

    private void ForEachSeed(int count, Action<int> test)
    {
        var text = Environment.GetEnvironmentVariable("QC_SEED");
        var start = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1, int.MaxValue - count);
        for (var seed = start; seed < start + count; seed++)
        {
            try
            {
                test(seed);
            }
            catch (Exception e)
            {
                output.WriteLine(e.ToString());
                throw new InvalidOperationException($"QC_SEED={seed}: {e.Message}", e);
            }
        }
    }
}
