using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A ClOrdID came again. Nothing changed; the answer is the first order's.</summary>
[MessagePackObject]
public sealed record DuplicateOrder : IRecordPayload
{
    /// <summary>The first order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>Whether the request equals the first one.</summary>
    [Key(1)]
    public required bool IsSameBody { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.DuplicateOrder;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
