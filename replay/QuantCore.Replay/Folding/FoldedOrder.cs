using QuantCore.Model.Hashing;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Folding;

/// <summary>An order as the output log tells it.</summary>
internal sealed class FoldedOrder
{
    private readonly OrderImage _born;
    private OrdStatus _status;
    private Quantity _cumQty;
    private Money _cumAmount;
    private Fees _fees;
    private Money _frozenCash;
    private int _fills;
    private bool _isHeld;
    private bool _isSent;
    private bool _isCancelRequested;
    private string _venueOrderId = string.Empty;
    private RejectReason _reason;

    public FoldedOrder(OrderAccepted accepted)
    {
        _born = Born(
            accepted.OrderId, accepted.Account, accepted.ClOrdId, accepted.Instrument, accepted.Side, accepted.OrdType, accepted.Price,
            accepted.Quantity, accepted.Owner);
        _status = OrdStatus.PendingNew;
        _frozenCash = accepted.FrozenCash;
        _isHeld = accepted.IsHeld;
    }

    public FoldedOrder(OrderRejected rejected)
    {
        _born = Born(
            rejected.OrderId, rejected.Account, rejected.ClOrdId, rejected.Instrument, rejected.Side, rejected.OrdType, rejected.Price,
            rejected.Quantity, rejected.Owner);
        _status = OrdStatus.Rejected;
        _reason = rejected.Reason;
    }

    public OrderId Id => _born.Id;

    public void Apply(OrderSent sent) => _isSent = true;

    public void Apply(OrderUpdated updated)
    {
        _status = updated.Status;
        _frozenCash = updated.FrozenCash;
        _isHeld = updated.IsHeld;
        _isCancelRequested = updated.IsCancelRequested;
        _venueOrderId = updated.VenueOrderId;
        _reason = updated.Reason;
    }

    public void Apply(OrderFilled filled)
    {
        _status = filled.Status;
        _cumQty = filled.CumQty;
        _cumAmount = filled.CumAmount;
        _fees += filled.Fees;
        _frozenCash = filled.FrozenCash;
        _venueOrderId = filled.VenueOrderId;
        _fills++;
    }

    public OrderImage Image() => _born with
    {
        Status = _status, CumQty = _cumQty, CumAmount = _cumAmount, Fees = _fees, FrozenCash = _frozenCash, FillCount = _fills,
        IsHeld = _isHeld, IsSent = _isSent, IsCancelRequested = _isCancelRequested, VenueOrderId = _venueOrderId, Reason = _reason,
    };

    private static OrderImage Born(
        OrderId id, string account, string clOrdId, InstrumentId instrument, Side side, OrdType type, Price price, Quantity quantity, string owner) => new()
    {
        Id = id, Account = account, ClOrdId = clOrdId, Instrument = instrument, Side = side, OrdType = type, Price = price, Quantity = quantity,
        Owner = owner, Status = default, CumQty = default, CumAmount = default, Fees = default, FrozenCash = default, FillCount = 0,
        IsHeld = false, IsSent = false, IsCancelRequested = false, VenueOrderId = string.Empty, Reason = default,
    };
}
