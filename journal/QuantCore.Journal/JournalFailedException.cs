namespace QuantCore.Journal;

/// <summary>
/// A write, sync or preallocation failed, now or earlier. The writer never tries again: after a failed sync the kernel may have dropped the
/// data and report success next time. Whatever was not durable is unknown; restart, and recovery reads the disk as the truth.
/// </summary>
public sealed class JournalFailedException(string message, Exception? cause) : IOException(message, cause);
