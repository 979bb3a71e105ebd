namespace QuantCore.Journal;

/// <summary>Another writer, in this or another process, has the journal open. Nothing was touched.</summary>
public sealed class JournalLockedException(string directory)
    : IOException($"The journal in '{directory}' is already open for writing. Stop the other process, or use another folder.");
