using QuantCore.Engine.Accounts;
using QuantCore.Engine.Risk;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Orders;

/// <summary>Takes orders in: known before, refused, held, or sent.</summary>
internal sealed class OrderEntry(EngineState state, Ledger ledger, OutputBuffer outputs)
{
    private readonly OrderContext _context = new();

    public void Place(PlaceOrder command, long sequence)
    {
        var id = OrderId.Of(sequence, 1);
        if (state.Accounts.Find(command.Account) is not { } account)
        {
            var answer = IsOfThisMode(command) ? new Verdict(RejectReason.UnknownAccount) : WrongMode(command);
            EmitRejected(id, command, answer, isRecorded: false);
            return;
        }

        if (account.FindOrder(command.ClOrdId) is { } first)
        {
            outputs.Emit(new DuplicateOrder { OrderId = first.Id, IsSameBody = IsSameBody(first, command) });
            return;
        }

        var capacity = state.Configuration!.MaxOrders;
        if (state.Orders.All.Count >= capacity)
        {
            EmitRejected(id, command, new Verdict(RejectReason.CapacityReached, capacity, capacity), isRecorded: false);
            return;
        }

        var verdict = Judge(command, account);
        if (verdict.IsPass) Accept(id, command, account);
        else Reject(id, command, account, verdict);
    }

    /// <summary>Every check, without effect; the same code that decides.</summary>
    public OrderPreview Preview(PlaceOrder command)
    {
        if (!IsOfThisMode(command)) return OrderPreview.Refused(WrongMode(command));
        if (state.Accounts.Find(command.Account) is not { } account)
            return OrderPreview.Refused(new Verdict(RejectReason.UnknownAccount));
        _context.Fill(state, command, account);
        return OrderPreview.Of(_context);
    }

    /// <summary>The phase changed: held orders leave, or end where their day is over.</summary>
    public void OnPhaseChange()
    {
        foreach (var account in state.Accounts.All)
        {
            for (var order = account.Open.First; order is not null;)
            {
                var next = order.InAccount.Next;
                if (order.IsHeld) ReleaseHeld(order);
                order = next;
            }
        }
    }

    public void Close(Order order, OrdStatus status, RejectReason reason = RejectReason.None, string text = "")
    {
        Invariant.Check(!order.Status.IsFinal(), "an order ends once");
        order.Status = status;
        order.Reason = reason;
        order.IsHeld = false;
        order.Account.Open.Remove(order, inPosition: false);
        order.Position.Chain(order.Side).Remove(order, inPosition: true);
        ledger.Release(order);
        EmitUpdated(order, text);
    }

    public void EmitUpdated(Order order, string text = "") => outputs.Emit(new OrderUpdated
    {
        OrderId = order.Id, Status = order.Status, FrozenCash = order.FrozenCash, IsHeld = order.IsHeld,
        IsCancelRequested = order.IsCancelRequested, VenueOrderId = order.VenueOrderId, Reason = order.Reason, Text = text,
    });

    private Verdict Judge(PlaceOrder command, Account account)
    {
        if (!IsOfThisMode(command)) return WrongMode(command);
        _context.Fill(state, command, account);
        return RiskChecks.Evaluate(_context);
    }

    private bool IsOfThisMode(PlaceOrder command) => command.Mode == state.Configuration!.Mode;

    private Verdict WrongMode(PlaceOrder command) => new(RejectReason.ModeMismatch, (long)state.Configuration!.Mode, (long)command.Mode);

    private void Accept(OrderId id, PlaceOrder command, Account account)
    {
        var order = Create(id, command, account, _context.FreezePrice);
        order.Status = OrdStatus.PendingNew;
        order.IsHeld = _context.Phase.HoldsOrders();
        Keep(order);
        account.Open.Append(order, inPosition: false);
        order.Position.Chain(order.Side).Append(order, inPosition: true);
        account.Rates.Count(_context.NowNs);
        account.Bursts.Remember(_context.NowNs, command.Instrument, command.Side, command.Price, command.Quantity);
        outputs.Emit(new OrderAccepted
        {
            OrderId = id, Account = command.Account, ClOrdId = command.ClOrdId, Instrument = command.Instrument, Side = command.Side,
            OrdType = command.OrdType, Price = command.Price, Quantity = command.Quantity, Owner = command.Owner,
            FrozenCash = _context.FreezeCash, IsHeld = order.IsHeld,
        });
        ledger.Freeze(order, _context.FreezeCash);
        if (!order.IsHeld) Send(order);
    }

    private void Reject(OrderId id, PlaceOrder command, Account account, Verdict verdict)
    {
        var order = Create(id, command, account, Price.None);
        order.Status = OrdStatus.Rejected;
        order.Reason = verdict.Reason;
        Keep(order);
        EmitRejected(id, command, verdict, isRecorded: true);
    }

    private Order Create(OrderId id, PlaceOrder command, Account account, Price freezePrice)
    {
        var position = account.FindPosition(command.Instrument);
        if (position is null)
        {
            position = new Position(command.Instrument, state.Market.Find(command.Instrument));
            account.Add(position);
        }

        return new Order(id, account, position, command.ClOrdId)
        {
            Side = command.Side, OrdType = command.OrdType, Price = command.Price, Quantity = command.Quantity, Owner = command.Owner,
            FreezePrice = freezePrice,
        };
    }

    private void Keep(Order order)
    {
        state.Orders.Add(order);
        order.Account.Remember(order);
    }

    private void Send(Order order)
    {
        order.IsSent = true;
        outputs.Emit(new OrderSent
        {
            OrderId = order.Id, Account = order.Account.Id, Instrument = order.Instrument, Side = order.Side, OrdType = order.OrdType,
            Price = order.Price, Quantity = order.Quantity,
        });
    }

    private void ReleaseHeld(Order order)
    {
        var phase = order.Position.Market is { } market ? state.Session.PhaseOf(market.Row.Board) : default;
        if (phase.HoldsOrders()) return;
        if (!phase.AcceptsOrders())
        {
            Close(order, OrdStatus.Expired);
            return;
        }

        // Leaving now would be a new order to the exchange; and one that waited for the release would leave when nobody expects it.
        if (state.KillSwitches.LevelFor(order.Account.Id) >= KillSwitchLevel.BlockNewOrders)
        {
            Close(order, OrdStatus.Canceled, RejectReason.KillSwitchActive);
            return;
        }

        order.IsHeld = false;
        EmitUpdated(order);
        Send(order);
    }

    private void EmitRejected(OrderId id, PlaceOrder command, Verdict verdict, bool isRecorded) => outputs.Emit(new OrderRejected
    {
        OrderId = id, Account = command.Account, ClOrdId = command.ClOrdId, Instrument = command.Instrument, Side = command.Side,
        OrdType = command.OrdType, Price = command.Price, Quantity = command.Quantity, Owner = command.Owner, Reason = verdict.Reason,
        Limit = verdict.Limit, Value = verdict.Value, IsRecorded = isRecorded,
    });

    private static bool IsSameBody(Order first, PlaceOrder command) =>
        first.Instrument == command.Instrument && first.Side == command.Side && first.OrdType == command.OrdType
        && first.Price == command.Price && first.Quantity == command.Quantity;
}
