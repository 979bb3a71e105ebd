using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>The gateway is asked what became of an order.</summary>
[MessagePackObject]
public sealed record OrderStatusRequested : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>The venue's number, empty when not known.</summary>
    [Key(1)]
    public required string VenueOrderId { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.OrderStatusRequested;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
