namespace QuantCore.Pipeline;

/// <summary>How stopping went.</summary>
/// <param name="Drained">Everything accepted was decided and answered.</param>
/// <param name="SnapshotSequence">The sequence of the closing snapshot; zero when none was written.</param>
/// <param name="Problem">What went wrong, if anything. The journal holds everything that was answered in any case.</param>
public sealed record StopReport(bool Drained, long SnapshotSequence, string? Problem);
