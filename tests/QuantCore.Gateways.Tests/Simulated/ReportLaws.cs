using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>What must hold of any day's reports.</summary>
internal static class ReportLaws
{
    public static void Hold(IReadOnlyList<byte[]> session, IReadOnlyDictionary<OrderId, OrderSent> orders, CapturedReports reports)
    {
        NumbersAreGapless(reports);
        foreach (var group in reports.Executions.GroupBy(e => e.OrderId)) OneOrder(orders[group.Key], [.. group]);
        NoRecordGivesMoreThanItHas(session, orders, reports);
    }

    private static void NumbersAreGapless(CapturedReports reports)
    {
        for (var i = 0; i < reports.Records.Count; i++) Assert.Equal(i + 1, RecordHeader.Read(reports.Records[i]).SourceSequence);
    }

    private static void OneOrder(OrderSent order, List<ExecutionReport> reports)
    {
        Assert.Contains(reports[0].ExecType, new[] { ExecType.New, ExecType.Rejected });
        var filled = 0L;
        var isFinal = false;
        foreach (var report in reports)
        {
            Assert.False(isFinal, $"{order.OrderId} has a report after its end");
            if (report.ExecType == ExecType.Trade)
            {
                filled += report.LastQty.Shares;
                Assert.True(report.LastQty.Shares > 0 && report.LastPx.Value > 0);
                if (order.OrdType == OrdType.Limit)
                    Assert.True(order.Side == Side.Buy ? report.LastPx <= order.Price : report.LastPx >= order.Price);
            }

            isFinal = report.ExecType is ExecType.Canceled or ExecType.Expired or ExecType.Rejected || filled == order.Quantity.Shares;
            Assert.Equal(filled, report.CumQty.Shares);
            var isEnded = report.ExecType is ExecType.Canceled or ExecType.Expired or ExecType.Rejected;
            Assert.Equal(isEnded ? 0 : order.Quantity.Shares - filled, report.LeavesQty.Shares);
            Assert.True(filled <= order.Quantity.Shares);
        }

        Assert.True(isFinal, $"{order.OrderId} did not end");
        Assert.Equal(reports.Count(r => r.ExecType == ExecType.Trade), reports.Where(r => r.ExecId.Length > 0).Select(r => r.ExecId).Distinct().Count());
    }

    // On SSE a record gives one side no more shares than it carries, beside what orders of ours give each other.
    private static void NoRecordGivesMoreThanItHas(IReadOnlyList<byte[]> session, IReadOnlyDictionary<OrderId, OrderSent> orders, CapturedReports reports)
    {
        // Where matching begins, what the auction left crosses first.
        var opening = session.Select((record, i) => (Time: RandomMarket.TimeOf(record), Position: i + 1L))
            .First(r => r.Time > 0 && ShanghaiTime.TimeOfDayNs(r.Time) >= ShanghaiTime.At(9, 30)).Position;
        var arrivals = reports.Executions.Where(e => e.ExecType == ExecType.New).Select(e => e.VenuePosition).ToHashSet();
        foreach (var group in reports.Executions.Where(e => e.ExecType == ExecType.Trade).GroupBy(e => e.VenuePosition))
        {
            if (group.Key == opening || arrivals.Contains(group.Key) || RecordHeader.Read(session[(int)group.Key - 1]).Type != RecordType.Level2Trade) continue;
            ref readonly var trade = ref RecordCodec.ReadFixed<Level2TradeRecord>(session[(int)group.Key - 1]);
            if (trade.Aggressor == default) continue;
            foreach (var side in group.GroupBy(e => orders[e.OrderId].Side))
                Assert.True(
                    side.Sum(e => e.LastQty.Shares) <= trade.Quantity,
                    $"record {group.Key} trades {trade.Quantity} at {trade.Price}, but: {string.Join("; ", group.Select(e => $"{orders[e.OrderId].Side} {orders[e.OrderId].Price} {e.OrderId} {e.LastQty}@{e.LastPx} {ShanghaiTime.Format(e.EventTimeNs)}"))}");
        }
    }
}
