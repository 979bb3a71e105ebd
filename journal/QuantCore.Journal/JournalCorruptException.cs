namespace QuantCore.Journal;

/// <summary>
/// Damage that no crash of the writer explains. Nothing is changed; the journal is neither opened for writing nor read past the damage.
/// </summary>
public sealed class JournalCorruptException : IOException
{
    /// <summary>Says where, what, and what to do; a sequence of 0 means that the place does not tell which record comes first.</summary>
    public JournalCorruptException(string segmentName, long offset, long sequence, string what)
        : base($"{segmentName} at byte {offset}{Expected(sequence)}: {what}. Nothing was changed. "
            + $"Restore the file from a copy; or {Advice(sequence)}")
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

    /// <summary>
    /// The first sequence that cannot be trusted, or 0 when only a verification can tell. What precedes it is intact as far as checked.
    /// </summary>
    public long Sequence { get; }

    /// <summary>What is wrong, without place and advice.</summary>
    public string Reason { get; }

    private static string Expected(long sequence) => sequence > 0 ? $", where record {sequence} should be" : "";

    private static string Advice(long sequence) => sequence > 0
        ? $"give up record {sequence} and all after it with JournalRepair.TruncateAt(directory, {sequence}), which keeps a copy of the cut."
        : "let JournalVerifier.Verify name the first record that cannot be trusted, and cut there with JournalRepair.TruncateAt.";
}
