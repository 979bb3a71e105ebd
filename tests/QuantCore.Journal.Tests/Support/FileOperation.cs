namespace QuantCore.Journal.Tests.Support;

/// <summary>One operation as a journal asked for it.</summary>
/// <param name="Action">What.</param>
/// <param name="Path">On which file or folder; the old name for a rename.</param>
/// <param name="Offset">Where a write or preallocation begins; the new length for SetLength.</param>
/// <param name="Bytes">What a write writes; zeros of the right count for a preallocation.</param>
/// <param name="Target">The new name of a rename.</param>
/// <param name="Handle">Which opening of the file; a handle stays on its file when that is renamed.</param>
public sealed record FileOperation(
    FileAction Action, string Path, long Offset = 0, byte[]? Bytes = null, string? Target = null, int Handle = 0);
