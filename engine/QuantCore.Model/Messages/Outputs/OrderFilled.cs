using MessagePack;
using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A fill, with the order's state after it.</summary>
[MessagePackObject]
public sealed record OrderFilled : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>The venue's number of the fill.</summary>
    [Key(1)]
    public required string ExecId { get; init; }

    /// <summary>Shares.</summary>
    [Key(2)]
    public required Quantity LastQty { get; init; }

    /// <summary>Price.</summary>
    [Key(3)]
    public required Price LastPx { get; init; }

    /// <summary>The fees this fill added.</summary>
    [Key(4)]
    public required Fees Fees { get; init; }

    /// <summary>The order's status now.</summary>
    [Key(5)]
    public required OrdStatus Status { get; init; }

    /// <summary>Shares filled now.</summary>
    [Key(6)]
    public required Quantity CumQty { get; init; }

    /// <summary>Money traded now.</summary>
    [Key(7)]
    public required Money CumAmount { get; init; }

    /// <summary>Cash frozen for it now.</summary>
    [Key(8)]
    public required Money FrozenCash { get; init; }

    /// <summary>The venue's time, ns since the Unix epoch.</summary>
    [Key(9)]
    public required long EventTimeNs { get; init; }

    /// <summary>The account.</summary>
    [Key(10)]
    public required string Account { get; init; }

    /// <summary>The instrument.</summary>
    [Key(11)]
    public required InstrumentId Instrument { get; init; }

    /// <summary>Buy or sell.</summary>
    [Key(12)]
    public required Side Side { get; init; }

    /// <summary>The venue's number of the order.</summary>
    [Key(13)]
    public required string VenueOrderId { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.OrderFilled;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
