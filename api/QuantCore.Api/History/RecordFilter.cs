using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.History;

/// <summary>Which input records.</summary>
/// <param name="Types">Any of these; empty for all.</param>
/// <param name="Order">Only those that speak of this order; null for all.</param>
internal sealed record RecordFilter(IReadOnlyList<RecordType> Types, OrderId? Order)
{
    public bool Matches(long sequence, ReadOnlySpan<byte> record)
    {
        var type = RecordHeader.Read(record).Type;
        if (Types.Count > 0 && !Types.Contains(type)) return false;
        return Order is not { } order || SpeaksOf(order, sequence, type, record);
    }

    private static bool SpeaksOf(OrderId order, long sequence, RecordType type, ReadOnlySpan<byte> record) => type switch
    {
        RecordType.PlaceOrder => order.Sequence == sequence,
        RecordType.CancelOrder => RecordCodec.Decode<CancelOrder>(record).OrderId == order,
        RecordType.ExecutionReport => RecordCodec.Decode<ExecutionReport>(record).OrderId == order,
        RecordType.CancelReject => RecordCodec.Decode<CancelReject>(record).OrderId == order,
        _ => order.Sequence == sequence,
    };
}
