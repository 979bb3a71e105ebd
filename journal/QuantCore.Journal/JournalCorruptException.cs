namespace QuantCore.Journal;

/// <summary>
/// Damage that no crash of the writer explains. Nothing is changed; the journal is neither opened for writing nor read past the damage.
/// </summary>
public sealed class JournalCorruptException : IOException
{
    /// <summary>Says where, what, and what to do.</summary>
    public JournalCorruptException(string segmentName, long offset, long sequence, string what)
        : base($"{segmentName} at byte {offset}, where record {sequence} should be: {what}. Nothing was changed. Restore the file from a copy; "
            + $"or give up record {sequence} and all after it with JournalRepair.TruncateAt(directory, {sequence}), which keeps a copy of what it cuts.")
    {
        SegmentName = segmentName;
        Offset = offset;
        Sequence = sequence;
        Reason = what;
    }

    /// <summary>File name of the damaged segment.</summary>
    public string SegmentName { get; }

    /// <summary>Byte offset in that file.</summary>
    public long Offset { get; }

    /// <summary>The first sequence that cannot be trusted; everything before it is intact as far as it was checked.</summary>
    public long Sequence { get; }

    /// <summary>What is wrong, without place and advice.</summary>
    public string Reason { get; }
}
