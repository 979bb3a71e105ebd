namespace QuantCore.Journal;

/// <summary>One open file. Errors are thrown as <see cref="IOException"/> and never retried by this library.</summary>
public interface IJournalFile : IDisposable
{
    /// <summary>Current length in bytes; asks the file system every time, since another process may be appending.</summary>
    long Length { get; }

    /// <summary>Reads up to <paramref name="target"/>.Length bytes; fewer only at the end of the file.</summary>
    int ReadAt(long offset, Span<byte> target);

    /// <summary>Writes all of <paramref name="source"/>.</summary>
    void WriteAt(long offset, ReadOnlySpan<byte> source);

    /// <summary>Makes the file exactly this long; what is added reads as zero but may own no disk space yet.</summary>
    void SetLength(long length);

    /// <summary>Fills [<paramref name="from"/>, <paramref name="to"/>) with zeros that own disk space, growing the file.</summary>
    void Preallocate(long from, long to);

    /// <summary>
    /// A hint that a sync of this range follows soon, so that the disk may begin now. Promises nothing, reports nothing; a file system
    /// without such a call ignores it.
    /// </summary>
    void StartWriteback(long offset, long length)
    {
    }

    /// <summary>Returns when data and length are on the disk; throws when the disk says they are not.</summary>
    void Sync();
}
