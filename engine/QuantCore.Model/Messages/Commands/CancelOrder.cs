using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>A client wants an order cancelled. Never refused by risk.</summary>
[MessagePackObject]
public sealed record CancelOrder : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>Who asks.</summary>
    [Key(1)]
    public string Owner { get; init; } = string.Empty;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.CancelOrder;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
