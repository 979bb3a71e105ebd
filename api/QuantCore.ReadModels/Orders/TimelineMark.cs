using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Orders;

/// <summary>A <see cref="TimelineStep"/> as it is kept: in place, since a server remembers millions of them and every object of its own would be
/// one more for the collector to move and mark.</summary>
internal readonly record struct TimelineMark(
    long Sequence, long TimestampNs, RecordType Type, OrdStatus Status, RejectReason Reason, Quantity Quantity, Price Price, string? Text)
{
    public TimelineStep ToStep(long createdNs) => new(
        Sequence, Type, TimestampNs, TimestampNs - createdNs, Status, Quantity.Shares == 0 ? null : Quantity, Price.IsNone ? null : Price,
        Reason == RejectReason.None ? null : Reason, Text);
}
