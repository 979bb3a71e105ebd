namespace QuantCore.Pipeline.Recovery;

/// <summary>What recovery did.</summary>
/// <param name="Records">Records in the input journal.</param>
/// <param name="Replayed">Records run through the core again.</param>
/// <param name="FromSnapshot">The sequence of the snapshot it started from; zero for none.</param>
/// <param name="TornBytes">Bytes of a torn tail cut from the input journal.</param>
/// <param name="OutputsRepaired">Outputs that the output log lacked and got.</param>
/// <param name="SnapshotsPassedOver">Newer snapshots that could not be used, each with the reason.</param>
/// <param name="ElapsedMs">How long it took, ms.</param>
public sealed record RecoverySummary(
    long Records, long Replayed, long FromSnapshot, long TornBytes, long OutputsRepaired,
    IReadOnlyList<string> SnapshotsPassedOver, long ElapsedMs);
