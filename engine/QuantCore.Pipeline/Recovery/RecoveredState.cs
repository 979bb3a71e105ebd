using QuantCore.Engine;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Recovery;

/// <summary>What recovery hands to the maker of the gateway.</summary>
/// <param name="Processor">The recovered core; to be read only, and only during the call.</param>
/// <param name="Sink">Where the gateway's reports go, once the pipeline runs.</param>
/// <param name="JournalDirectory">The input journal, for <see cref="VenueHistory"/>.</param>
/// <param name="LastTimestampNs">Journal time of the last record, ns since the Unix epoch; zero for a new journal.</param>
/// <param name="Summary">What recovery did.</param>
public sealed record RecoveredState(
    BusinessLogicProcessor Processor, IRecordSink Sink, string JournalDirectory, long LastTimestampNs, RecoverySummary Summary);
