namespace QuantCore.Replay.Sessions.Import;

/// <summary>Reads a stream line by line without making strings. A line too long to be data is skipped and told.</summary>
internal sealed class CsvReader(Stream stream)
{
    private const int MaxLineBytes = 1 << 20;
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _eof;

    /// <summary>The current line's number, from 1.</summary>
    public int LineNumber { get; private set; }

    /// <summary>Bytes read of the stream.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the current line was longer than 1 MiB; it is then cut.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line, without its end; valid until the next call. False at the end.</summary>
    public bool TryRead(out ArraySegment<byte> line)
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0) return Take(searched + feed, 1, out line);
            searched = _end - _start;
            if (_eof) return Rest(searched, out line);
            if (searched >= MaxLineBytes) Cut(ref searched);
            Fill();
        }
    }

    private bool Rest(int length, out ArraySegment<byte> line)
    {
        line = default;
        return length > 0 && Take(length, 0, out line);
    }

    private bool Take(int length, int feed, out ArraySegment<byte> line)
    {
        var from = _start;
        _start += length + feed;
        LineNumber++;
        if (length > 0 && _buffer[from + length - 1] == (byte)'\r') length--;
        if (LineNumber == 1 && _buffer.AsSpan(from, length).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            from += 3;
            length -= 3;
        }

        line = new ArraySegment<byte>(_buffer, from, length);
        return true;
    }

    // Keeps a little of the line, so that its end is still found.
    private void Cut(ref int searched)
    {
        IsTooLong = true;
        _start = _end - 1;
        searched = 1;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _eof = read == 0;
        _end += read;
        Position += read;
    }
}
