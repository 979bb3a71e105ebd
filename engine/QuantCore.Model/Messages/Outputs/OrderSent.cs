using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>The order leaves for its gateway, once.</summary>
[MessagePackObject]
public sealed record OrderSent : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>The account.</summary>
    [Key(1)]
    public required string Account { get; init; }

    /// <summary>The instrument.</summary>
    [Key(2)]
    public required InstrumentId Instrument { get; init; }

    /// <summary>Buy or sell.</summary>
    [Key(3)]
    public required Side Side { get; init; }

    /// <summary>Limit or a market kind.</summary>
    [Key(4)]
    public required OrdType OrdType { get; init; }

    /// <summary>Limit or protective price.</summary>
    [Key(5)]
    public required Price Price { get; init; }

    /// <summary>Shares.</summary>
    [Key(6)]
    public required Quantity Quantity { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.OrderSent;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
