using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Events;

namespace QuantCore.ReadModels.Orders;

/// <summary>Every order with its state and its history. Beyond its bound the oldest are forgotten (the journal keeps them).</summary>
public sealed class OrderBlotter
{
    private readonly ProjectionGate _gate;
    private readonly RetainedList<OrderEntry> _list;
    private readonly Dictionary<OrderId, OrderEntry> _byId = [];
    private readonly Dictionary<(string Account, string ClientOrderId), OrderEntry> _byClientId = [];
    private readonly TextPool _texts = new();
    private int _working;

    internal OrderBlotter(ProjectionGate gate, int bound)
    {
        _gate = gate;
        _list = new RetainedList<OrderEntry>(bound);
    }

    /// <summary>Orders ever recorded.</summary>
    public long Count
    {
        get
        {
            lock (_gate.Sync) return _list.End;
        }
    }

    /// <summary>Orders that are not final.</summary>
    public int Working
    {
        get
        {
            lock (_gate.Sync) return _working;
        }
    }

    /// <summary>One order; null when there is none.</summary>
    public OrderView? Find(OrderId id)
    {
        lock (_gate.Sync) return _byId.GetValueOrDefault(id)?.ToView();
    }

    /// <summary>One order by its ClOrdID; null when there is none.</summary>
    public OrderView? Find(string account, string clientOrderId)
    {
        lock (_gate.Sync) return _byClientId.GetValueOrDefault((account, clientOrderId))?.ToView();
    }

    /// <summary>Every event of an order, oldest first; null when there is no such order.</summary>
    public IReadOnlyList<TimelineStep>? Timeline(OrderId id)
    {
        lock (_gate.Sync) return _byId.GetValueOrDefault(id)?.Timeline();
    }

    /// <summary>A page of the orders that match.</summary>
    public Page<OrderView> List(OrderFilter filter, PageRequest page)
    {
        lock (_gate.Sync)
        {
            if (filter is { Account: { } account, ClientOrderId: { } clientOrderId }) return One(filter, account, clientOrderId);
            return PageScan.Take(_list, page, filter.Matches, static order => order.ToView(), _gate.Applied);
        }
    }

    internal string ClientOrderIdOf(OrderId id) => _byId.GetValueOrDefault(id)?.ClientOrderId ?? string.Empty;

    internal void Apply(OutputEvent output)
    {
        switch (output.Payload)
        {
            case OrderAccepted accepted: Accept(output, accepted); break;
            case OrderRejected rejected when rejected.IsRecorded: Refuse(output, rejected); break;
            case OrderSent sent: Note(output, sent.OrderId); break;
            case CancelSent cancel: Note(output, cancel.OrderId); break;
            case OrderStatusRequested asked: Note(output, asked.OrderId); break;
            case CancelRefused refused: Note(output, refused.OrderId, refused.Reason, refused.Text); break;
            case OrderUpdated updated: Update(output, updated); break;
            case OrderFilled filled: Fill(output, filled); break;
        }
    }

    private Page<OrderView> One(OrderFilter filter, string account, string clientOrderId)
    {
        var found = _byClientId.GetValueOrDefault((account, clientOrderId));
        return new Page<OrderView>(found is not null && filter.Matches(found) ? [found.ToView()] : [], null, _gate.Applied);
    }

    private void Accept(OutputEvent output, OrderAccepted order)
    {
        var entry = new OrderEntry
        {
            OrderId = order.OrderId,
            ClientOrderId = order.ClOrdId,
            Account = _texts.Of(order.Account),
            Symbol = order.Instrument,
            Side = order.Side,
            Type = order.OrdType,
            Price = order.Price,
            Quantity = order.Quantity,
            Owner = _texts.Of(order.Owner),
            CreatedNs = output.TimestampNs,
            Status = OrdStatus.PendingNew,
            FrozenCash = order.FrozenCash,
            IsHeld = order.IsHeld,
        };
        entry.Note(output.Sequence, output.TimestampNs, output.Type);
        _working++;
        Add(entry);
    }

    private void Refuse(OutputEvent output, OrderRejected order)
    {
        var entry = new OrderEntry
        {
            OrderId = order.OrderId,
            ClientOrderId = order.ClOrdId,
            Account = _texts.Of(order.Account),
            Symbol = order.Instrument,
            Side = order.Side,
            Type = order.OrdType,
            Price = order.Price,
            Quantity = order.Quantity,
            Owner = _texts.Of(order.Owner),
            CreatedNs = output.TimestampNs,
            Status = OrdStatus.Rejected,
            Reject = new RejectView(order.Reason, order.Limit, order.Value, string.Empty),
        };
        entry.Note(output.Sequence, output.TimestampNs, output.Type, reason: order.Reason);
        Add(entry);
    }

    private void Add(OrderEntry entry)
    {
        _byId[entry.OrderId] = entry;
        _byClientId[(entry.Account, entry.ClientOrderId)] = entry;
        if (!_list.Add(entry, out var forgotten) || forgotten is null) return;
        _byId.Remove(forgotten.OrderId);
        _byClientId.Remove((forgotten.Account, forgotten.ClientOrderId));
        if (!forgotten.Status.IsFinal()) _working--;
    }

    private void Note(OutputEvent output, OrderId id, RejectReason reason = RejectReason.None, string? text = null)
    {
        if (_byId.TryGetValue(id, out var entry)) entry.Note(output.Sequence, output.TimestampNs, output.Type, reason: reason, text: text);
    }

    private void Update(OutputEvent output, OrderUpdated update)
    {
        if (!_byId.TryGetValue(update.OrderId, out var entry)) return;
        MoveTo(entry, update.Status);
        entry.FrozenCash = update.FrozenCash;
        entry.IsHeld = update.IsHeld;
        entry.IsCancelRequested = update.IsCancelRequested;
        entry.VenueOrderId = update.VenueOrderId;
        if (update.Reason != RejectReason.None) entry.Reject = new RejectView(update.Reason, 0, 0, update.Text);
        entry.Note(output.Sequence, output.TimestampNs, output.Type, reason: update.Reason, text: update.Text);
    }

    private void Fill(OutputEvent output, OrderFilled fill)
    {
        if (!_byId.TryGetValue(fill.OrderId, out var entry)) return;
        MoveTo(entry, fill.Status);
        entry.CumQty = fill.CumQty;
        entry.CumAmount = fill.CumAmount;
        entry.FrozenCash = fill.FrozenCash;
        entry.Fees += fill.Fees;
        entry.Note(output.Sequence, output.TimestampNs, output.Type, fill.LastQty, fill.LastPx);
    }

    private void MoveTo(OrderEntry entry, OrdStatus status)
    {
        if (status.IsFinal() && !entry.Status.IsFinal()) _working--;
        entry.Status = status;
    }
}
