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
        BetterOrdersFillFirst(orders, reports);
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
        var fills = reports.Where(r => r.ExecType == ExecType.Trade).Select(r => r.ExecId).ToList();
        Assert.Equal(fills.Count, fills.Distinct().Count());
    }

    // On SSE a trade record gives one side no more shares than it carries, beside what orders of ours give each other.
    private static void NoRecordGivesMoreThanItHas(
        IReadOnlyList<byte[]> session, IReadOnlyDictionary<OrderId, OrderSent> orders, CapturedReports reports)
    {
        // Where matching begins, what the auction left crosses first.
        var opening = session.Select((record, i) => (Time: RandomMarket.TimeOf(record), Position: i + 1L))
            .First(r => r.Time > 0 && ShanghaiTime.TimeOfDayNs(r.Time) >= ShanghaiTime.At(9, 30)).Position;
        var arrivals = reports.Executions.Where(e => e.ExecType == ExecType.New).Select(e => e.VenuePosition).Append(opening).ToHashSet();
        foreach (var group in reports.Executions.Where(e => e.ExecType == ExecType.Trade).GroupBy(e => e.VenuePosition))
        {
            var record = session[(int)group.Key - 1];
            if (arrivals.Contains(group.Key) || RecordHeader.Read(record).Type != RecordType.Level2Trade) continue;
            ref readonly var trade = ref RecordCodec.ReadFixed<Level2TradeRecord>(record);
            if (trade.Aggressor == default) continue;
            foreach (var side in group.GroupBy(e => orders[e.OrderId].Side))
            {
                var fills = string.Join("; ", side.Select(e => $"{orders[e.OrderId].Price} {e.OrderId} {e.LastQty}@{e.LastPx}"));
                Assert.True(
                    side.Sum(e => e.LastQty.Shares) <= trade.Quantity,
                    $"record {group.Key} trades {trade.Quantity} at {trade.Price}: {fills}");
            }
        }
    }

    // A resting order of ours is passed over only by those that stand before it: a better price, or the same price earlier.
    private static void BetterOrdersFillFirst(IReadOnlyDictionary<OrderId, OrderSent> orders, CapturedReports reports)
    {
        var working = new Dictionary<OrderId, (long Arrived, long Position)>();
        foreach (var report in reports.Executions)
        {
            // On SZSE an order may wait for a real one to be through with its trades: until then it has not come to its place.
            if (orders[report.OrderId].Instrument.Exchange == Exchange.Szse) return;
            if (report.ExecType == ExecType.New && orders[report.OrderId].OrdType == OrdType.Limit)
                working[report.OrderId] = (working.Count, report.VenuePosition);
            var isFill = report.ExecType == ExecType.Trade;
            if (isFill && working.TryGetValue(report.OrderId, out var place) && place.Position < report.VenuePosition)
            {
                var filled = orders[report.OrderId];
                Assert.DoesNotContain(working, other => other.Key != filled.OrderId && other.Value.Position < report.VenuePosition
                    && orders[other.Key].Side == filled.Side && Beats(orders[other.Key], other.Value.Arrived, filled, place.Arrived));
            }

            var isEnded = report.ExecType is ExecType.Canceled or ExecType.Expired || (isFill && report.LeavesQty.Shares == 0);
            if (isEnded && working.TryGetValue(report.OrderId, out var ended))
                working[report.OrderId] = ended with { Position = long.MaxValue };
        }
    }

    private static bool Beats(OrderSent other, long otherArrived, OrderSent filled, long arrived)
    {
        if (other.Price == filled.Price) return otherArrived < arrived;
        return filled.Side == Side.Buy ? other.Price > filled.Price : other.Price < filled.Price;
    }
}
