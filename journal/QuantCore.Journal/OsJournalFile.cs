using Microsoft.Win32.SafeHandles;

namespace QuantCore.Journal;

/// <summary>A file of the operating system, by positional reads and writes without a managed buffer in between.</summary>
internal sealed class OsJournalFile(SafeFileHandle handle) : IJournalFile
{
    private static readonly byte[] Zeros = new byte[1 << 20];

    public long Length => RandomAccess.GetLength(handle);

    public int ReadAt(long offset, Span<byte> target)
    {
        int total = 0;
        while (total < target.Length)
        {
            int read = RandomAccess.Read(handle, target[total..], offset + total);
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }

    public void WriteAt(long offset, ReadOnlySpan<byte> source) => RandomAccess.Write(handle, source, offset);

    public void SetLength(long length) => RandomAccess.SetLength(handle, length);

    public void Preallocate(long from, long to)
    {
        // Real zeros, not fallocate: a sync into extents already written needs no metadata commit (measured 2 x faster).
        while (from < to)
        {
            int step = (int)Math.Min(Zeros.Length, to - from);
            RandomAccess.Write(handle, Zeros.AsSpan(0, step), from);
            from += step;
        }
    }

    public void StartWriteback(long offset, long length) => LinuxWriteback.Start(handle, offset, length);

    public void Sync() => RandomAccess.FlushToDisk(handle);

    public void Dispose() => handle.Dispose();
}
