using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Orders;

namespace QuantCore.ReadModels.Risk;

/// <summary>Something that was refused.</summary>
/// <param name="Sequence">The input that asked for it.</param>
/// <param name="TimestampNs">Journal time, ns since the Unix epoch.</param>
/// <param name="Command">What was asked: an order, a cancel, another command.</param>
/// <param name="OrderId">The order, if it was about one.</param>
/// <param name="Account">The account, when known.</param>
/// <param name="ClientOrderId">The FIX ClOrdID, when known.</param>
/// <param name="Symbol">The instrument, when known.</param>
/// <param name="Reject">Why.</param>
public sealed record RejectionView(
    long Sequence, long TimestampNs, RecordType Command, OrderId? OrderId, string? Account, string? ClientOrderId, InstrumentId? Symbol,
        RejectView Reject);
