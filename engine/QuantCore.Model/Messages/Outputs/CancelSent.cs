using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A cancel leaves for the gateway.</summary>
[MessagePackObject]
public sealed record CancelSent : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>The venue's number, empty when not known.</summary>
    [Key(1)]
    public required string VenueOrderId { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.CancelSent;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
