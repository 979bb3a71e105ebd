using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A cancel was refused, by us or by the venue; the order works on.</summary>
[MessagePackObject]
public sealed record CancelRefused : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>Why.</summary>
    [Key(1)]
    public required RejectReason Reason { get; init; }

    /// <summary>The venue's words, verbatim.</summary>
    [Key(2)]
    public required string Text { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.CancelRefused;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
