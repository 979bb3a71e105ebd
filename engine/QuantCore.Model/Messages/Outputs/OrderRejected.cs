using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>Risk refused the order. It is final and keeps its ClOrdID.</summary>
[MessagePackObject]
public sealed record OrderRejected : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>The account; may be unknown.</summary>
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

    /// <summary>Limit price.</summary>
    [Key(6)]
    public required Price Price { get; init; }

    /// <summary>Shares.</summary>
    [Key(7)]
    public required Quantity Quantity { get; init; }

    /// <summary>Who sent it.</summary>
    [Key(8)]
    public required string Owner { get; init; }

    /// <summary>Which check refused.</summary>
    [Key(9)]
    public required RejectReason Reason { get; init; }

    /// <summary>The limit of that check, in its unit (see <see cref="RejectReason"/>).</summary>
    [Key(10)]
    public required long Limit { get; init; }

    /// <summary>What the order has, in the same unit.</summary>
    [Key(11)]
    public required long Value { get; init; }

    /// <summary>Whether the order is kept; not when its account is unknown.</summary>
    [Key(12)]
    public required bool IsRecorded { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.OrderRejected;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
