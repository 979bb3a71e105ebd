using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Orders;

/// <summary>The blotter's own row of an order, changed in place under the gate's lock.</summary>
internal sealed class OrderEntry
{
    /// <summary>An order keeps this many events; a runaway venue must not grow it without bound.</summary>
    private const int MostSteps = 2_000;

    // Accepted, sent, acknowledged.
    private const int UsualSteps = 3;

    private TimelineMark[] _marks = new TimelineMark[UsualSteps];
    private int _marked;

    public required OrderId OrderId { get; init; }

    public required string ClientOrderId { get; init; }

    public required string Account { get; init; }

    public required InstrumentId Symbol { get; init; }

    public required Side Side { get; init; }

    public required OrdType Type { get; init; }

    public required Price Price { get; init; }

    public required Quantity Quantity { get; init; }

    public required string Owner { get; init; }

    public required long CreatedNs { get; init; }

    public OrdStatus Status { get; set; }

    public Quantity CumQty { get; set; }

    public Money CumAmount { get; set; }

    public Fees Fees { get; set; }

    public Money FrozenCash { get; set; }

    public bool IsHeld { get; set; }

    public bool IsCancelRequested { get; set; }

    public string VenueOrderId { get; set; } = string.Empty;

    public RejectView? Reject { get; set; }

    public long UpdatedNs { get; private set; }

    public long UpdatedSequence { get; private set; }

    public TimelineStep[] Timeline()
    {
        var steps = new TimelineStep[_marked];
        for (var i = 0; i < steps.Length; i++) steps[i] = _marks[i].ToStep(CreatedNs);
        return steps;
    }

    public void Note(
        long sequence, long timestampNs, RecordType type, Quantity quantity = default, Price price = default,
        RejectReason reason = RejectReason.None, string? text = null)
    {
        UpdatedNs = timestampNs;
        UpdatedSequence = sequence;
        if (_marked == MostSteps) return;
        if (_marked == _marks.Length) Array.Resize(ref _marks, _marked * 2);
        _marks[_marked++] = new TimelineMark(
            sequence, timestampNs, type, Status, reason, quantity, price, string.IsNullOrEmpty(text) ? null : text);
    }

    public OrderView ToView() => new()
    {
        OrderId = OrderId,
        ClientOrderId = ClientOrderId,
        Account = Account,
        Symbol = Symbol,
        Side = Side,
        Type = Type,
        Price = Price,
        Quantity = Quantity,
        Status = Status,
        CumQty = CumQty,
        LeavesQty = Status.IsFinal() ? Quantity.Zero : Quantity - CumQty,
        AvgPx = CumQty == Quantity.Zero ? 0m : decimal.Round(CumAmount.ToYuan() / CumQty.Shares, 4, MidpointRounding.AwayFromZero),
        CumAmount = CumAmount,
        Fees = Fees,
        FrozenCash = FrozenCash,
        IsHeld = IsHeld,
        IsCancelRequested = IsCancelRequested,
        VenueOrderId = VenueOrderId,
        Owner = Owner,
        Reject = Reject,
        CreatedNs = CreatedNs,
        UpdatedNs = UpdatedNs,
        UpdatedSequence = UpdatedSequence,
    };
}
