using QuantCore.Engine.Accounts;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Orders;

/// <summary>
/// What exchange or broker report. A report may come twice, late, early or out of order: a fill is known by its ExecID, a status never
/// goes back, and what contradicts the books is quarantined and changes nothing.
/// </summary>
internal sealed class ExecutionReports(EngineState state, Ledger ledger, OrderEntry entry, OrderCancels cancels, OutputBuffer outputs)
{
    public void OnReport(ExecutionReport report)
    {
        if (state.Orders.Find(report.OrderId) is not { } order)
        {
            Quarantine(report.OrderId, RecordType.ExecutionReport, "no such order");
            return;
        }

        // Refused here, or held here still, or ended here while held: no venue can know of it.
        if (!order.IsSent)
        {
            Quarantine(order.Id, RecordType.ExecutionReport, "a report of an order that was not sent");
            return;
        }

        switch (report.ExecType)
        {
            case ExecType.New: OnNew(order, report); break;
            case ExecType.Trade: OnTrade(order, report); break;
            case ExecType.Canceled: OnEnd(order, OrdStatus.Canceled, report); break;
            case ExecType.Expired: OnEnd(order, OrdStatus.Expired, report); break;
            case ExecType.Rejected: OnRejected(order, report); break;
            case ExecType.OrderStatus: OnStatus(order, report); break;
            case ExecType.NeverReceived: OnNeverReceived(order, report); break;
            default: Quarantine(order.Id, RecordType.ExecutionReport, "unknown kind of report"); break;
        }
    }

    public void OnCancelReject(CancelReject reject)
    {
        if (state.Orders.Find(reject.OrderId) is not { } order)
        {
            Quarantine(reject.OrderId, RecordType.CancelReject, "no such order");
            return;
        }

        if (order.Status.IsFinal() || !order.IsCancelRequested) return;
        order.IsCancelRequested = false;
        if (order.Status == OrdStatus.PendingCancel) order.Status = Working(order);
        entry.EmitUpdated(order, reject.Text);
        outputs.Emit(new CancelRefused { OrderId = order.Id, Reason = reject.Reason, Text = reject.Text });
    }

    /// <summary>A gateway came up: what was sent and never heard of is unknown until it is asked about; nothing is sent again.</summary>
    public void OnGatewayUp()
    {
        foreach (var account in state.Accounts.All)
        {
            for (var order = account.Open.First; order is not null; order = order.InAccount.Next)
            {
                if (!order.IsSent || order.Status is OrdStatus.New or OrdStatus.PartiallyFilled) continue;
                if (order.Status == OrdStatus.PendingNew || order.VenueOrderId.Length == 0)
                {
                    order.Status = OrdStatus.Unknown;
                    entry.EmitUpdated(order);
                }

                outputs.Emit(new OrderStatusRequested { OrderId = order.Id, VenueOrderId = order.VenueOrderId });
            }
        }
    }

    private static OrdStatus Working(Order order) => order.CumQty > Quantity.Zero ? OrdStatus.PartiallyFilled : OrdStatus.New;

    private void OnNew(Order order, ExecutionReport report)
    {
        if (order.Status.IsFinal() || !TakeVenueOrderId(order, report)) return;
        // Of a cancel that was sent before the order became unknown nothing is proven either; one that waits goes on waiting.
        var mayHaveLostCancel = order is { Status: OrdStatus.Unknown, IsCancelRequested: true };
        if (order.Status is OrdStatus.PendingNew or OrdStatus.Unknown) order.Status = Working(order);
        if (mayHaveLostCancel) cancels.SendOrWait(order);
        else entry.EmitUpdated(order);
    }

    private void OnTrade(Order order, ExecutionReport report)
    {
        if (order.Fills.Contains(report.ExecId)) return;
        if (Contradiction(order, report) is { } text)
        {
            Quarantine(order.Id, RecordType.ExecutionReport, text);
            return;
        }

        if (order.VenueOrderId.Length == 0) order.VenueOrderId = report.VenueOrderId;
        var isLate = order.Status.IsFinal();
        var (schedule, isOfToday) = RulesOf(order, report);
        var fees = Ledger.Book(order, report.LastQty, report.LastPx, schedule!, isLate, isOfToday);
        order.Fills.Add(report.ExecId);
        if (!isLate && order.Status != OrdStatus.PendingCancel) order.Status = Working(order);
        var isComplete = order.LeavesQty == Quantity.Zero;
        if (isComplete && !isLate) Complete(order);
        outputs.Emit(new OrderFilled
        {
            OrderId = order.Id, ExecId = report.ExecId, LastQty = report.LastQty, LastPx = report.LastPx, Fees = fees,
            Status = order.Status, CumQty = order.CumQty, CumAmount = order.CumAmount, FrozenCash = order.FrozenCash,
            EventTimeNs = report.EventTimeNs, Account = order.Account.Id, Instrument = order.Instrument, Side = order.Side,
            VenueOrderId = order.VenueOrderId,
        });
        ledger.EmitState(order, positionMoved: true);
    }

    private static void Complete(Order order)
    {
        order.Status = OrdStatus.Filled;
        order.Account.Open.Remove(order, inPosition: false);
        order.Position.Chain(order.Side).Remove(order, inPosition: true);
    }

    private string? Contradiction(Order order, ExecutionReport report)
    {
        if (report.ExecId.Length == 0) return "a fill without ExecID";
        if (report.LastQty <= Quantity.Zero || report.LastPx <= Price.None) return "a fill without quantity or price";
        if (report.LastPx.Value > EngineLimits.MaxPrice) return "a fill at a price no share has had";
        if (report.LastQty > order.LeavesQty) return "filled above ordered";
        if (order.Status == OrdStatus.Rejected) return "a fill of a rejected order";
        if (RulesOf(order, report).Fees is null) return "a fill on a day without fee rules";
        if (order.Side == Side.Sell && order.Status.IsFinal() && report.LastQty > order.Position.Sellable)
            return "a late fill of shares that are no longer there";
        if (order.Price.IsNone) return null;
        var isWorse = order.Side == Side.Buy ? report.LastPx > order.Price : report.LastPx < order.Price;
        return isWorse ? "a fill beyond the limit price" : null;
    }

    // A fill of an earlier day, told late, has that day's fees, and its shares are no longer bought today.
    // Without a time that can be, it is today's.
    private (FeeSchedule? Fees, bool IsOfToday) RulesOf(Order order, ExecutionReport report)
    {
        if (state.Session.Rules is not { } today || order.Position.Market is not { Row.Board: var board }) return (null, true);
        if (report.EventTimeNs > 0 && report.EventTimeNs < state.Session.Day.MidnightNs)
        {
            var day = DayRules.For(TradingDay.From(ShanghaiTime.DateOf(report.EventTimeNs)));
            if (day.FeesOf(board) is { } fees) return (fees, false);
        }

        return (today.FeesOf(board), true);
    }

    private void OnEnd(Order order, OrdStatus status, ExecutionReport report)
    {
        if (order.Status.IsFinal()) return;
        TakeVenueOrderId(order, report);
        entry.Close(order, status, RejectReason.None, report.Text);
    }

    private void OnRejected(Order order, ExecutionReport report)
    {
        if (order.Status.IsFinal()) return;
        if (order.CumQty > Quantity.Zero)
        {
            Quarantine(order.Id, RecordType.ExecutionReport, "a rejection of an order with fills");
            return;
        }

        TakeVenueOrderId(order, report);
        entry.Close(order, OrdStatus.Rejected, RejectReason.VenueRejected, report.Text);
    }

    private void OnStatus(Order order, ExecutionReport report)
    {
        if (order.Status.IsFinal()) return;
        TakeVenueOrderId(order, report);
        var wantsCancel = order.IsCancelRequested;
        if (order.Status is OrdStatus.Unknown or OrdStatus.PendingNew or OrdStatus.PendingCancel) order.Status = Working(order);
        if (wantsCancel) cancels.SendOrWait(order);
        else entry.EmitUpdated(order, report.Text);
    }

    private void OnNeverReceived(Order order, ExecutionReport report)
    {
        // Only an order we asked about: the same words about one that is still on its way prove nothing.
        if (order.Status != OrdStatus.Unknown || order.CumQty > Quantity.Zero) return;
        entry.Close(order, OrdStatus.Rejected, RejectReason.NeverReceived, report.Text);
    }

    private static bool TakeVenueOrderId(Order order, ExecutionReport report)
    {
        var isNews = order.VenueOrderId.Length == 0 || order.Status is OrdStatus.PendingNew or OrdStatus.Unknown;
        if (order.VenueOrderId.Length == 0) order.VenueOrderId = report.VenueOrderId;
        return isNews;
    }

    private void Quarantine(OrderId id, RecordType report, string text) =>
        outputs.Emit(new ReportQuarantined { OrderId = id, Report = report, Text = text });
}
