namespace QuantCore.Journal.Tests.Support;

/// <summary>A file of <see cref="FaultyFileSystem"/>.</summary>
public sealed class FaultyFile(FaultyFileSystem owner, IJournalFile inner, string path, int handle) : IJournalFile
{
    public long Length => inner.Length;

    public int ReadAt(long offset, Span<byte> target) => inner.ReadAt(offset, target);

    public void WriteAt(long offset, ReadOnlySpan<byte> source)
    {
        byte[] bytes = source.ToArray();
        FileOperation operation = new(FileAction.Write, path, offset, bytes, Handle: handle);
        owner.Note(operation, half: () => inner.WriteAt(offset, bytes.AsSpan(0, bytes.Length / 2)));
        inner.WriteAt(offset, source);
    }

    public void SetLength(long length)
    {
        owner.Note(new FileOperation(FileAction.SetLength, path, length, Handle: handle));
        inner.SetLength(length);
    }

    public void Preallocate(long from, long to)
    {
        owner.Note(new FileOperation(FileAction.Preallocate, path, from, new byte[to - from], Handle: handle));
        inner.Preallocate(from, to);
    }

    public void Sync()
    {
        owner.Note(new FileOperation(FileAction.Sync, path, Handle: handle));
        inner.Sync();
    }

    public void Dispose() => inner.Dispose();
}
