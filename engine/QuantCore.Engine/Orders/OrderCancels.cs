using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;

namespace QuantCore.Engine.Orders;

/// <summary>Cancels. Risk never refuses one; the exchange's no-cancel windows do, and then an emergency cancel waits for their
/// end.</summary>
internal sealed class OrderCancels(EngineState state, OrderEntry entry, OutputBuffer outputs)
{
    public void Cancel(CancelOrder command)
    {
        var order = state.Orders.Find(command.OrderId);
        if (order is null)
            Refuse(RejectReason.OrderNotFound, command);
        else if (order.Status.IsFinal())
            Refuse(RejectReason.OrderFinal, command);
        else if (order.IsCancelRequested)
            outputs.Emit(new CommandAccepted { Command = RecordType.CancelOrder });
        else if (order.IsHeld)
            entry.Close(order, OrdStatus.Canceled);
        else if (TakesCancels(order))
            Send(order);
        else if (PhaseOf(order) == SessionPhase.Lunch)
            Hold(order);
        else
            Refuse(RejectReason.AuctionNoCancel, command);
    }

    public void CancelAll(CancelAllOrders command)
    {
        var count = CancelWhere(order =>
            (command.Account.Length == 0 || order.Account.Id == command.Account)
            && (command.Instrument == default || order.Instrument == command.Instrument)
            && (command.Side == default || order.Side == command.Side));
        outputs.Emit(new CommandAccepted { Command = RecordType.CancelAllOrders, Count = count });
    }

    /// <summary>Cancels every working order that matches; where the window takes none now, the cancel waits.</summary>
    public int CancelWhere(Func<Order, bool> matches)
    {
        var count = 0;
        foreach (var account in state.Accounts.All)
        {
            for (var order = account.Open.First; order is not null;)
            {
                var next = order.InAccount.Next;
                if (!order.IsCancelRequested && matches(order))
                {
                    count++;
                    CancelNowOrWait(order);
                }

                order = next;
            }
        }

        return count;
    }

    /// <summary>The phase changed: waiting cancels leave.</summary>
    public void OnPhaseChange()
    {
        foreach (var account in state.Accounts.All)
        {
            for (var order = account.Open.First; order is not null; order = order.InAccount.Next)
                if (order is { IsCancelRequested: true, Status: not OrdStatus.PendingCancel } && TakesCancels(order))
                    Send(order);
        }
    }

    /// <summary>An order turned out to work while a cancel of it is wanted: it leaves now, or when the exchange takes it.</summary>
    public void SendOrWait(Order order)
    {
        if (TakesCancels(order)) Send(order);
        else Wait(order);
    }

    /// <summary>Sends the cancel (again, after a reconnect: a cancel may safely be sent twice).</summary>
    private void Send(Order order)
    {
        order.IsCancelRequested = true;
        if (order.Status != OrdStatus.Unknown) order.Status = OrdStatus.PendingCancel;
        order.Account.Rates.Count(state.Session.NowNs);
        entry.EmitUpdated(order);
        outputs.Emit(new CancelSent { OrderId = order.Id, VenueOrderId = order.VenueOrderId });
    }

    private void CancelNowOrWait(Order order)
    {
        if (order.IsHeld)
        {
            entry.Close(order, OrdStatus.Canceled);
        }
        else
        {
            SendOrWait(order);
        }
    }

    // Lunch (ashare-rules §2): the exchange takes nothing, the cancel is held here as an order would be.
    private void Hold(Order order)
    {
        Wait(order);
        outputs.Emit(new CommandAccepted { Command = RecordType.CancelOrder });
    }

    private void Wait(Order order)
    {
        order.IsCancelRequested = true;
        entry.EmitUpdated(order);
    }

    private bool TakesCancels(Order order) => PhaseOf(order) is not { } phase || phase.AcceptsCancels();

    private SessionPhase? PhaseOf(Order order) => order.Position.Market is { } market ? state.Session.PhaseOf(market.Row.Board) : null;

    private void Refuse(RejectReason reason, CancelOrder command) =>
        outputs.Emit(new CommandRefused { Command = RecordType.CancelOrder, Reason = reason, OrderId = command.OrderId });
}
