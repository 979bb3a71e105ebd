using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>An order's state after something other than a fill.</summary>
[MessagePackObject]
public sealed record OrderUpdated : IRecordPayload
{
    /// <summary>The order.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>Its status now.</summary>
    [Key(1)]
    public required OrdStatus Status { get; init; }

    /// <summary>Cash frozen for it now.</summary>
    [Key(2)]
    public required Money FrozenCash { get; init; }

    /// <summary>Whether it is held here.</summary>
    [Key(3)]
    public required bool IsHeld { get; init; }

    /// <summary>Whether a cancel was asked for.</summary>
    [Key(4)]
    public required bool IsCancelRequested { get; init; }

    /// <summary>The venue's number, empty until known.</summary>
    [Key(5)]
    public required string VenueOrderId { get; init; }

    /// <summary>Why it was refused, if it was.</summary>
    [Key(6)]
    public required RejectReason Reason { get; init; }

    /// <summary>The venue's words, verbatim.</summary>
    [Key(7)]
    public required string Text { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.OrderUpdated;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
