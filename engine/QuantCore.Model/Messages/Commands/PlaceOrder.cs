using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>A client wants to buy or sell.</summary>
[MessagePackObject]
public sealed record PlaceOrder : IRecordPayload
{
    /// <summary>The account.</summary>
    [Key(0)]
    public required string Account { get; init; }

    /// <summary>FIX ClOrdID: unique in the account for ever.</summary>
    [Key(1)]
    public required string ClOrdId { get; init; }

    /// <summary>What to trade.</summary>
    [Key(2)]
    public required InstrumentId Instrument { get; init; }

    /// <summary>Buy or sell.</summary>
    [Key(3)]
    public required Side Side { get; init; }

    /// <summary>Limit or a market kind.</summary>
    [Key(4)]
    public required OrdType OrdType { get; init; }

    /// <summary>Limit price; for a market order the protective price, or none.</summary>
    [Key(5)]
    public Price Price { get; init; }

    /// <summary>Shares.</summary>
    [Key(6)]
    public required Quantity Quantity { get; init; }

    /// <summary>The mode the client meant.</summary>
    [Key(7)]
    public required TradingMode Mode { get; init; }

    /// <summary>The API key (or strategy) that sent it.</summary>
    [Key(8)]
    public string Owner { get; init; } = string.Empty;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.PlaceOrder;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
