using QuantCore.Engine;
using QuantCore.Journal;

namespace QuantCore.Pipeline.Recovery;

/// <summary>Both logs open for writing, and the core as they leave it.</summary>
internal sealed record RecoveredLogs(
    JournalWriter Journal, JournalWriter Outputs, SnapshotStore Snapshots, BusinessLogicProcessor Processor, PipelinePosition Position,
    long LastTimestampNs, RecoverySummary Summary);
