namespace QuantCore.Journal.Tests.Support;

/// <summary>The bytes of one file.</summary>
public sealed class InMemoryContent
{
    private readonly Lock _gate = new();
    private byte[] _bytes = [];
    private int _length;

    public long Length
    {
        get
        {
            lock (_gate)
            {
                return _length;
            }
        }
    }

    public byte[] ToArray()
    {
        lock (_gate)
        {
            return _bytes[.._length];
        }
    }

    public int Read(long offset, Span<byte> target)
    {
        lock (_gate)
        {
            int count = (int)Math.Clamp(_length - offset, 0, target.Length);
            _bytes.AsSpan((int)Math.Min(offset, _length), count).CopyTo(target);
            return count;
        }
    }

    public void Write(long offset, ReadOnlySpan<byte> source)
    {
        lock (_gate)
        {
            Grow((int)Math.Max(_length, offset + source.Length));
            source.CopyTo(_bytes.AsSpan((int)offset));
        }
    }

    public void SetLength(long length)
    {
        lock (_gate)
        {
            if (length < _length)
            {
                _bytes.AsSpan((int)length, _length - (int)length).Clear();
                _length = (int)length;
            }

            Grow((int)length);
        }
    }

    public void Clear(long from, long to)
    {
        lock (_gate)
        {
            _bytes.AsSpan((int)from, (int)(to - from)).Clear();
        }
    }

    private void Grow(int length)
    {
        if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(length, _bytes.Length * 2));
        }

        _length = Math.Max(_length, length);
    }
}
