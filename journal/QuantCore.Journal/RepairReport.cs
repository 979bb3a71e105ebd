namespace QuantCore.Journal;

/// <summary>What a repair left and what it cut.</summary>
/// <param name="LastSequence">Last record of the journal now.</param>
/// <param name="CutBytes">Bytes removed.</param>
/// <param name="Copies">Names of the files in the journal's folder that hold what was removed.</param>
public sealed record RepairReport(long LastSequence, long CutBytes, IReadOnlyList<string> Copies);
