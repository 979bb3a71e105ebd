using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Hashing;

/// <summary>What the state hash sees of an order. The core and the fold of the output log each fill it from their own state.</summary>
public readonly record struct OrderImage
{
    /// <summary>Its id.</summary>
    public required OrderId Id { get; init; }

    /// <summary>Its account.</summary>
    public required string Account { get; init; }

    /// <summary>FIX ClOrdID.</summary>
    public required string ClOrdId { get; init; }

    /// <summary>The instrument.</summary>
    public required InstrumentId Instrument { get; init; }

    /// <summary>Its side.</summary>
    public required Side Side { get; init; }

    /// <summary>Its type.</summary>
    public required OrdType OrdType { get; init; }

    /// <summary>Its price.</summary>
    public required Price Price { get; init; }

    /// <summary>Its shares.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Owner { get; init; }

    /// <summary>Its status.</summary>
    public required OrdStatus Status { get; init; }

    /// <summary>Shares filled.</summary>
    public required Quantity CumQty { get; init; }

    /// <summary>Money traded.</summary>
    public required Money CumAmount { get; init; }

    /// <summary>Fees charged.</summary>
    public required Fees Fees { get; init; }

    /// <summary>Cash frozen.</summary>
    public required Money FrozenCash { get; init; }

    /// <summary>Fills booked.</summary>
    public required int FillCount { get; init; }

    /// <summary>Whether it is held here.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Whether it left for its gateway.</summary>
    public required bool IsSent { get; init; }

    /// <summary>Whether a cancel was asked for.</summary>
    public required bool IsCancelRequested { get; init; }

    /// <summary>The venue's number.</summary>
    public required string VenueOrderId { get; init; }

    /// <summary>Why it was refused.</summary>
    public required RejectReason Reason { get; init; }

    /// <summary>Adds it to a hash.</summary>
    public void AddTo(ref StateHasher hasher)
    {
        hasher.Add(Id.Value);
        hasher.Add(Account);
        hasher.Add(ClOrdId);
        hasher.Add(Instrument.Value);
        hasher.Add((((long)Side << 8) | (long)OrdType) << 8 | (long)Status);
        hasher.Add(Price.Value);
        hasher.Add(Quantity.Shares);
        hasher.Add(Owner);
        hasher.Add(CumQty.Shares);
        hasher.Add(CumAmount.Value);
        hasher.Add(Fees.Commission.Value);
        hasher.Add(Fees.StampDuty.Value);
        hasher.Add(Fees.TransferFee.Value);
        hasher.Add(Fees.HandlingFee.Value);
        hasher.Add(Fees.RegulatoryFee.Value);
        hasher.Add(FrozenCash.Value);
        hasher.Add(FillCount);
        hasher.Add(IsHeld);
        hasher.Add(IsSent);
        hasher.Add(IsCancelRequested);
        hasher.Add(VenueOrderId);
        hasher.Add((long)Reason);
    }
}
