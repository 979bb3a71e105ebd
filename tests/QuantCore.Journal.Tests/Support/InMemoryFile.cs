namespace QuantCore.Journal.Tests.Support;

/// <summary>An open handle on a file of <see cref="InMemoryFileSystem"/>.</summary>
public sealed class InMemoryFile(InMemoryContent content, bool writable) : IJournalFile
{
    public long Length => content.Length;

    public int ReadAt(long offset, Span<byte> target) => content.Read(offset, target);

    public void WriteAt(long offset, ReadOnlySpan<byte> source)
    {
        RequireWritable();
        content.Write(offset, source);
    }

    public void SetLength(long length)
    {
        RequireWritable();
        content.SetLength(length);
    }

    public void Preallocate(long from, long to)
    {
        RequireWritable();
        content.SetLength(Math.Max(content.Length, to));
        content.Clear(from, to);
    }

    public void Sync()
    {
    }

    public void Dispose()
    {
    }

    private void RequireWritable()
    {
        if (!writable)
        {
            throw new UnauthorizedAccessException("The file was opened for reading.");
        }
    }
}
