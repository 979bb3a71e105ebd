using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A command other than an order was refused.</summary>
[MessagePackObject]
public sealed record CommandRefused : IRecordPayload
{
    /// <summary>The command.</summary>
    [Key(0)]
    public required RecordType Command { get; init; }

    /// <summary>Why.</summary>
    [Key(1)]
    public required RejectReason Reason { get; init; }

    /// <summary>The order it spoke of, if any.</summary>
    [Key(2)]
    public OrderId OrderId { get; init; }

    /// <summary>More, if there is more.</summary>
    [Key(3)]
    public string Text { get; init; } = string.Empty;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.CommandRefused;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
