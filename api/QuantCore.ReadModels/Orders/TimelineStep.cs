using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Orders;

/// <summary>One event of an order's life.</summary>
/// <param name="Sequence">The input that caused it.</param>
/// <param name="Type">The output that told it.</param>
/// <param name="TimestampNs">Journal time, ns since the Unix epoch.</param>
/// <param name="LatencyNs">Journal time since the order's first event, ns.</param>
/// <param name="Status">The order's status after it.</param>
/// <param name="Quantity">Shares of a fill; null otherwise.</param>
/// <param name="Price">Price of a fill; null otherwise.</param>
/// <param name="Reason">Why something was refused, if it was.</param>
/// <param name="Text">The venue's words, if any.</param>
public sealed record TimelineStep(
    long Sequence, RecordType Type, long TimestampNs, long LatencyNs, OrdStatus Status, Quantity? Quantity, Price? Price, RejectReason? Reason,
    string? Text);
