namespace QuantCore.Journal;

/// <summary>A snapshot read back and found intact.</summary>
/// <param name="Sequence">The state after this record.</param>
/// <param name="FormatVersion">Version of the payload, the caller's.</param>
/// <param name="StateHash">Hash of the state, the caller's; at most 255 bytes.</param>
/// <param name="Payload">The state, opaque here.</param>
/// <param name="FileName">Where it was read from.</param>
public sealed record Snapshot(
    long Sequence, uint FormatVersion, ReadOnlyMemory<byte> StateHash, ReadOnlyMemory<byte> Payload, string FileName);
