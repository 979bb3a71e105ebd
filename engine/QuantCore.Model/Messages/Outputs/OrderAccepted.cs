using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>Risk let the order through; cash or shares are frozen for it.</summary>
[MessagePackObject]
public sealed record OrderAccepted : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>The account.</summary>
    [Key(1)]
    public required string Account { get; init; }

    /// <summary>FIX ClOrdID.</summary>
    [Key(2)]
    public required string ClOrdId { get; init; }

    /// <summary>The instrument.</summary>
    [Key(3)]
    public required InstrumentId Instrument { get; init; }

    /// <summary>Buy or sell.</summary>
    [Key(4)]
    public required Side Side { get; init; }

    /// <summary>Limit or a market kind.</summary>
    [Key(5)]
    public required OrdType OrdType { get; init; }

    /// <summary>Limit or protective price; none for a plain market order.</summary>
    [Key(6)]
    public required Price Price { get; init; }

    /// <summary>Shares.</summary>
    [Key(7)]
    public required Quantity Quantity { get; init; }

    /// <summary>Who sent it.</summary>
    [Key(8)]
    public required string Owner { get; init; }

    /// <summary>Cash frozen for it (buys).</summary>
    [Key(9)]
    public required Money FrozenCash { get; init; }

    /// <summary>Held here until the next phase that takes orders.</summary>
    [Key(10)]
    public required bool IsHeld { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.OrderAccepted;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
