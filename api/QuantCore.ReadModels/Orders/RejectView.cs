using QuantCore.Model.Messages;

namespace QuantCore.ReadModels.Orders;

/// <summary>Why an order was refused.</summary>
/// <param name="Reason">Which check.</param>
/// <param name="Limit">Its limit, in the unit of <see cref="RejectReason"/>.</param>
/// <param name="Value">What the order had, in the same unit.</param>
/// <param name="Text">The venue's words, verbatim; empty when it was our check.</param>
public sealed record RejectView(RejectReason Reason, long Limit, long Value, string Text);
