namespace QuantCore.Journal;

/// <summary>The operator's way out of corruption: an explicit decision to give up records, never taken by the program itself.</summary>
public static class JournalRepair
{
    /// <summary>
    /// Removes record <paramref name="sequence"/> and everything after it. What is removed is first copied to files named
    /// <c>SEGMENT.cut-SEQUENCE</c> in the same folder. Run again after a crash it completes.
    /// </summary>
    /// <param name="directory">The journal's folder; no writer may have it open.</param>
    /// <param name="sequence">First record to give up, as named by <see cref="JournalCorruptException.Sequence"/>.</param>
    /// <param name="fs">The files; null is the operating system's.</param>
    /// <exception cref="JournalLockedException">A writer has the journal open.</exception>
    /// <exception cref="JournalCorruptException">There is damage before <paramref name="sequence"/>: cut there instead.</exception>
    /// <exception cref="ArgumentException">The journal has no such record and nothing damaged to cut there.</exception>
    public static RepairReport TruncateAt(string directory, long sequence, IJournalFileSystem? fs = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        IJournalFileSystem files = fs ?? OsJournalFileSystem.Instance;
        using IDisposable held = files.TryLock(Path.Combine(directory, JournalFormat.LockFileName))
            ?? throw new JournalLockedException(directory);
        return new RepairRun(files, directory, sequence).Run();
    }
}
