using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Tests.Models;

/// <summary>R9: any legal report stream, with reports twice, shuffled and delayed, ends in the same order and the same ledger.</summary>
public sealed class ReportStreamProperties
{
    private const string Held = "600001.SH";

    [SeededProperty(MaxTest = 200, EndSize = 120)]
    public void Shuffled_and_repeated_reports_end_where_the_orderly_ones_do(byte[] script) => Check(script, isDelayed: false);

    [SeededProperty(MaxTest = 200, EndSize = 120)]
    public void Reports_delayed_into_the_next_day_end_where_the_timely_ones_do(byte[] script) => Check(script, isDelayed: true);

    private static void Check(byte[]? bytes, bool isDelayed)
    {
        var script = new Script(bytes ?? []);
        var (orderly, buy, sell) = Prepare();
        var (disorderly, _, _) = Prepare();
        var stream = Stream(orderly, buy, 10.00m, 1_000, script).Concat(Stream(orderly, sell, 10.01m, 1_000, script)).ToList();
        foreach (var report in stream) orderly.Send(report, RecordSource.SimulatedExchange);
        orderly.OnNextDay(Known.Tuesday);

        var shuffled = Shuffle(stream, script);
        var untilRoll = isDelayed ? script.Next(shuffled.Count + 1) : shuffled.Count;
        foreach (var report in shuffled.Take(untilRoll)) disorderly.Send(report, RecordSource.SimulatedExchange);
        disorderly.OnNextDay(Known.Tuesday);
        foreach (var report in shuffled.Skip(untilRoll)) disorderly.Send(report, RecordSource.SimulatedExchange);

        Assert.Equal(Image(orderly, buy, isDelayed), Image(disorderly, buy, isDelayed));
        Assert.Equal(Image(orderly, sell, isDelayed), Image(disorderly, sell, isDelayed));
        disorderly.CheckLedger();
    }

    // A day roll ends what works, so a delayed last fill finds the order expired instead of filling it: then the status is not compared.
    private static object Image(EngineHarness e, OrderId id, bool isDelayed)
    {
        var order = e.Order(id);
        var held = order.Position;
        return (
            isDelayed ? default : order.Status, order.CumQty, order.CumAmount, order.Fees, order.FrozenCash,
            (e.Account.Cash, e.Account.Frozen, e.Account.Fees, e.Account.RealizedPnl),
            (held.Quantity, held.BoughtToday, held.Frozen, held.Sellable, held.Cost, held.RealizedPnl));
    }

    private static (EngineHarness Engine, OrderId Buy, OrderId Sell) Prepare()
    {
        var e = EngineHarness.Open();
        e.Send(Known.Row(Held, Model.Markets.Board.SseMain, 10m));
        e.Quote(symbol: Held);
        e.Fill(e.Buy(10m, 1_000, Held), 1_000, 10m, "seed");
        e.OnNextDay(Known.Monday);
        e.Send(Known.Row(Held, Model.Markets.Board.SseMain, 10m));
        e.Quote(symbol: Held);
        return (e, e.Buy(10.00m, 1_000), e.Sell(10.01m, 1_000, Held));
    }

    private static List<ExecutionReport> Stream(EngineHarness e, OrderId id, decimal price, long quantity, Script script)
    {
        var acknowledged = new ExecutionReport { OrderId = id, ExecType = ExecType.New, VenueOrderId = "v", EventTimeNs = e.NowNs };
        var stream = new List<ExecutionReport> { acknowledged };
        var isCancelled = script.Chance(50);
        var left = quantity;
        for (var i = script.Next(6); i >= 0 && left > 0; i--)
        {
            var part = i == 0 && !isCancelled ? left : Math.Min(left, 1 + script.Next(250));
            left -= part;
            stream.Add(e.NewFill(id, part, price, $"f{i}"));
        }

        var end = isCancelled ? ExecType.Canceled : ExecType.Expired;
        if (left > 0) stream.Add(acknowledged with { ExecType = end });
        return stream;
    }

    private static List<ExecutionReport> Shuffle(List<ExecutionReport> stream, Script script)
    {
        var all = new List<ExecutionReport>(stream);
        foreach (var report in stream)
            if (script.Chance(40)) all.Add(report);
        for (var i = all.Count - 1; i > 0; i--)
        {
            var j = script.Next(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }
}
