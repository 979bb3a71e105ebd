using QuantCore.Model.Messages.Commands;

namespace QuantCore.Pipeline.Recovery;

/// <summary>One report of the simulated exchange, as the journal has it. Exactly one of the two payloads is there.</summary>
/// <param name="Sequence">Its sequence in the input journal.</param>
/// <param name="SourceSequence">Its number in the exchange's own stream.</param>
/// <param name="TimestampNs">Journal time, ns since the Unix epoch.</param>
/// <param name="Report">An execution report.</param>
/// <param name="Reject">A refused cancel.</param>
public sealed record VenueReport(long Sequence, long SourceSequence, long TimestampNs, ExecutionReport? Report, CancelReject? Reject);
