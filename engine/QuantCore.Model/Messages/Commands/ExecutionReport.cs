using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>The exchange or broker tells something of an order (FIX 8). Fills are keyed by <see cref="ExecId"/>: a second one changes
/// nothing.</summary>
[MessagePackObject]
public sealed record ExecutionReport : IRecordPayload
{
    /// <summary>Our order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>What happened.</summary>
    [Key(1)]
    public required ExecType ExecType { get; init; }

    /// <summary>The venue's number of a fill, unique per order; empty for other kinds.</summary>
    [Key(2)]
    public string ExecId { get; init; } = string.Empty;

    /// <summary>The venue's number of the order.</summary>
    [Key(3)]
    public string VenueOrderId { get; init; } = string.Empty;

    /// <summary>Shares of this fill.</summary>
    [Key(4)]
    public Quantity LastQty { get; init; }

    /// <summary>Price of this fill.</summary>
    [Key(5)]
    public Price LastPx { get; init; }

    /// <summary>Shares filled so far, as the venue counts.</summary>
    [Key(6)]
    public Quantity CumQty { get; init; }

    /// <summary>Shares still working, as the venue counts.</summary>
    [Key(7)]
    public Quantity LeavesQty { get; init; }

    /// <summary>The venue's words, verbatim.</summary>
    [Key(8)]
    public string Text { get; init; } = string.Empty;

    /// <summary>The venue's time, ns since the Unix epoch.</summary>
    [Key(9)]
    public long EventTimeNs { get; init; }

    /// <summary>Simulated exchange: the session sequence after which this happened, so that the exchange can be rebuilt.</summary>
    [Key(10)]
    public long VenuePosition { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.ExecutionReport;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
