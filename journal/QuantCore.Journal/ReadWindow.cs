namespace QuantCore.Journal;

/// <summary>A part of a file held in memory. It grows only to what a checked length asks for.</summary>
internal sealed class ReadWindow(IJournalFile file)
{
    private const int UsualBytes = 256 << 10;
    private byte[] _buffer = [];
    private long _start;
    private int _count;

    /// <summary>Length of the file when last asked; <see cref="Reload"/> asks again.</summary>
    public long FileLength { get; private set; } = file.Length;

    /// <summary>Forgets what was read, because a live writer may have changed it.</summary>
    public void Reload()
    {
        _count = 0;
        FileLength = file.Length;
    }

    /// <summary>What is in memory from <paramref name="offset"/> on, possibly nothing.</summary>
    public ReadOnlySpan<byte> Buffered(long offset)
    {
        long at = offset - _start;
        return at >= 0 && at < _count ? _buffer.AsSpan((int)at, _count - (int)at) : default;
    }

    /// <summary>At least <paramref name="needed"/> bytes from <paramref name="offset"/> on, fewer only at the end of the file.</summary>
    public ReadOnlySpan<byte> Get(long offset, int needed)
    {
        ReadOnlySpan<byte> buffered = Buffered(offset);
        return buffered.Length >= needed ? buffered : Fill(offset, needed);
    }

    private ReadOnlySpan<byte> Fill(long offset, int needed)
    {
        ReadOnlySpan<byte> kept = Buffered(offset);
        int wanted = Math.Max(needed, (int)Math.Min(UsualBytes, FileLength));
        byte[] target = wanted <= _buffer.Length ? _buffer : new byte[wanted];
        kept.CopyTo(target);
        int count = kept.Length;
        count += file.ReadAt(offset + count, target.AsSpan(count));
        _buffer = target;
        _start = offset;
        _count = count;
        return _buffer.AsSpan(0, count);
    }
}
