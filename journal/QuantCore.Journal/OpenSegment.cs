namespace QuantCore.Journal;

/// <summary>Where recovery left the journal, and where the writer goes on.</summary>
/// <param name="File">The last segment, open for writing.</param>
/// <param name="Header">Its header.</param>
/// <param name="Position">End of its last intact frame.</param>
/// <param name="Reserved">Bytes the file has; preallocated up to there.</param>
/// <param name="LastSequence">Last intact record.</param>
/// <param name="LastCrc">Checksum of the last intact frame.</param>
/// <param name="BlockStart">Where the open block's frames begin.</param>
/// <param name="BlockFirstSequence">First record of the open block.</param>
/// <param name="ChainHead">Chain after the last seal.</param>
internal sealed record OpenSegment(
    IJournalFile File,
    SegmentHeader Header,
    long Position,
    long Reserved,
    long LastSequence,
    uint LastCrc,
    long BlockStart,
    long BlockFirstSequence,
    byte[] ChainHead);
