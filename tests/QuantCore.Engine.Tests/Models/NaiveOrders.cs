using QuantCore.Model.Messages;

namespace QuantCore.Engine.Tests.Models;

/// <summary>The order lifecycle and its ledger written a second time, as a table of what each event does to each order.</summary>
internal sealed class NaiveOrders(decimal opening)
{
    private readonly NaiveLedger _ledger = new(opening);

    public List<NaiveOrder> All { get; } = [];

    public int Day { get; private set; }

    public NaiveBalance Balance => _ledger.Balance(All);

    /// <summary>What the core must answer to an order that is well formed and crosses nothing.</summary>
    public RejectReason Judge(NaiveOrder order)
    {
        var balance = Balance;
        if (order.IsBuy) return order.Frozen > balance.Cash - balance.Frozen ? RejectReason.InsufficientCash : RejectReason.None;
        var holding = balance.Of(order.Symbol);
        if (order.Quantity <= holding.Sellable) return RejectReason.None;
        return order.Quantity <= holding.Quantity - holding.Frozen ? RejectReason.T1NotSellable : RejectReason.InsufficientPosition;
    }

    public void New(NaiveOrder order)
    {
        if (order.IsOver) return;
        order.HasVenueId = true;
        var mustCancelAgain = order is { Status: OrdStatus.Unknown, WantsCancel: true };
        if (order.Status is OrdStatus.PendingNew or OrdStatus.Unknown) order.Status = order.Working;
        if (mustCancelAgain) order.Status = OrdStatus.PendingCancel;
    }

    public void Status(NaiveOrder order)
    {
        if (order.IsOver) return;
        order.HasVenueId = true;
        if (order.Status is not OrdStatus.New and not OrdStatus.PartiallyFilled) order.Status = order.Working;
        if (order.WantsCancel) order.Status = OrdStatus.PendingCancel;
    }

    public void Fill(NaiveOrder order, string execId, long quantity, decimal price, bool isOfToday)
    {
        var isBeyond = order.IsBuy ? price > order.Price : price < order.Price;
        var isGone = order.IsOver && !order.IsBuy && quantity > Balance.Of(order.Symbol).Sellable;
        if (order.Fills.ContainsKey(execId) || quantity <= 0 || quantity > order.Leaves || isBeyond || isGone) return;
        if (order.Status == OrdStatus.Rejected) return;
        _ledger.Facts.Add(new NaiveFact(order, quantity, price, isOfToday));
        order.Fills.Add(execId, (quantity, price));
        order.HasVenueId = true;
        if (order.IsOver) return;
        if (order.Leaves == 0) order.Status = OrdStatus.Filled;
        else if (order.Status != OrdStatus.PendingCancel) order.Status = OrdStatus.PartiallyFilled;
    }

    public void End(NaiveOrder order, OrdStatus status)
    {
        if (order.IsOver || (status == OrdStatus.Rejected && order.Filled > 0)) return;
        order.Status = status;
    }

    public void NeverReceived(NaiveOrder order)
    {
        if (order.Status == OrdStatus.Unknown && order.Filled == 0) order.Status = OrdStatus.Rejected;
    }

    public void Cancel(NaiveOrder order)
    {
        if (order.IsOver || order.WantsCancel) return;
        order.WantsCancel = true;
        if (order.Status != OrdStatus.Unknown) order.Status = OrdStatus.PendingCancel;
    }

    public void CancelRefused(NaiveOrder order)
    {
        if (order.IsOver || !order.WantsCancel) return;
        order.WantsCancel = false;
        if (order.Status == OrdStatus.PendingCancel) order.Status = order.Working;
    }

    public void GatewayUp()
    {
        foreach (var order in All)
        {
            var isUnheardOf = order.Status == OrdStatus.PendingNew || (order.Status == OrdStatus.PendingCancel && !order.HasVenueId);
            if (isUnheardOf) order.Status = OrdStatus.Unknown;
        }
    }

    public void NextDay()
    {
        Day++;
        foreach (var order in All.Where(order => !order.IsOver)) order.Status = OrdStatus.Expired;
        _ledger.Facts.Add(new NaiveFact(null, 0, 0, false));
    }
}
