using QuantCore.Gateways.Simulated;
using QuantCore.Gateways.Tests.Recorded;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;
using Xunit.Abstractions;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>The recorded day of 600519 with a few hundred random orders beside it.</summary>
public sealed class RecordedDayTests(ITestOutputHelper output)
{
    private const long Mid = 18_450_000;
    private readonly int _seed = RandomSeed.Next();

    [RecordedFact(MoutaiDay.File)]
    public void Random_orders_beside_the_recorded_market_keep_every_law()
    {
        output.WriteLine($"QC_SEED={_seed}");
        var session = WithHead();
        var trader = Trader(session);
        var reports = Run(session, trader, new CapturedReports(), Nothing(), 0);

        ReportLaws.Hold(session, trader.Orders, reports);
        var fills = reports.Executions.Where(e => e.ExecType == ExecType.Trade).ToList();
        output.WriteLine($"{trader.Orders.Count} orders, {fills.Count} fills, {fills.Sum(f => f.LastQty.Shares)} shares");
        Assert.True(fills.Count > 50);
        Assert.All(fills, fill => Assert.InRange(fill.LastPx.ToYuan(), 1661.18m, 2030.34m));
    }

    [RecordedFact(MoutaiDay.File)]
    public void A_restart_within_the_recorded_day_gives_the_same_reports()
    {
        output.WriteLine($"QC_SEED={_seed}");
        var session = WithHead();
        var trader = Trader(session);
        var whole = Run(session, trader, new CapturedReports(), Nothing(), 0).Records;
        foreach (var part in new[] { 0.2, 0.5, 0.9 })
        {
            var known = (int)(whole.Count * part);
            var history = RandomDayTests.History(trader, whole, known);
            var next = RandomDayTests.History(trader, whole, whole.Count).Actions.First(a => a.ReportNumber > known);
            var answered = history.Actions.Where(a => a.Position == next.Position).Select(a => a.OrderId).ToHashSet();
            if (answered.Count > 0) continue;

            var reports = Run(session, trader, new CapturedReports(), history, next.Position - 1);
            Assert.Equal(whole.Count - known, reports.Records.Count);
            for (var i = known; i < whole.Count; i++) Assert.Equal(whole[i], reports.Records[i - known]);
        }
    }

    private static List<byte[]> WithHead() =>
    [
        RecordCodec.Encode(new RecordHeader { Source = RecordSource.Session }, new StartTradingDay { Day = MoutaiDay.Day }),
        RecordCodec.Encode(new RecordHeader { Source = RecordSource.Session }, new DefineInstrument
        {
            Instrument = MoutaiDay.Instrument, Board = Board.SseMain, PreClose = Price.FromYuan(1845.76m),
        }),
        .. MoutaiDay.Records,
    ];

    private RandomTrader Trader(List<byte[]> session) =>
        new(_seed, session, MoutaiDay.Instrument, actions: 600, midPrice: Mid, spread: 1500);

    private static VenueHistory Nothing() => new(_ => null);

    private static CapturedReports Run(
        List<byte[]> session, RandomTrader trader, CapturedReports reports, VenueHistory history, long forward)
    {
        var gateway = new SimulatedGateway(reports, TradingMode.Simulated);
        gateway.Restore(history.Actions, history.LastReportNumber);
        for (var i = 0; i < session.Count; i++)
        {
            if (i < forward) gateway.FastForward(session[i], i + 1);
            else gateway.OnMarketRecord(session[i], i + 1);
            if (i >= forward) trader.Act(gateway, i + 1, RandomMarket.TimeOf(session[i]));
        }

        gateway.Poll(MoutaiDay.Day.MidnightNs + ShanghaiTime.At(15, 1));
        return reports;
    }
}
