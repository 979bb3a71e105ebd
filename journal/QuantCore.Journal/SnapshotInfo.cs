namespace QuantCore.Journal;

/// <summary>A snapshot file as listed; its content has not been checked.</summary>
/// <param name="Sequence">The state after this record, by the file's name.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SnapshotInfo(long Sequence, string FileName, long Bytes);
