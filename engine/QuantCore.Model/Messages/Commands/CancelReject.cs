using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>The exchange or broker refuses a cancel (FIX 9).</summary>
[MessagePackObject]
public sealed record CancelReject : IRecordPayload
{
    /// <summary>Our order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>Why.</summary>
    [Key(1)]
    public required RejectReason Reason { get; init; }

    /// <summary>The venue's words, verbatim.</summary>
    [Key(2)]
    public string Text { get; init; } = string.Empty;

    /// <summary>The venue's time, ns since the Unix epoch.</summary>
    [Key(3)]
    public long EventTimeNs { get; init; }

    /// <summary>See <see cref="ExecutionReport.VenuePosition"/>.</summary>
    [Key(4)]
    public long VenuePosition { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.CancelReject;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
