namespace QuantCore.Journal;

/// <summary>The segment being written: where its data ends, what of it is synced, and how the next one follows.</summary>
internal sealed class SegmentAppender(JournalOptions options, SegmentAllocator allocator, OpenSegment open) : IDisposable
{
    private IJournalFile _file = open.File;
    private long _reserved = open.Reserved;
    private bool _preparing;

    public SegmentHeader Header { get; private set; } = open.Header;

    /// <summary>End of the data.</summary>
    public long Position { get; private set; } = open.Position;

    /// <summary>Whether something written has not been synced.</summary>
    public bool Unsynced { get; private set; }

    /// <summary>Bytes up to the segment's limit; negative when the limit was larger once.</summary>
    public long Left => options.SegmentBytes - Position;

    public void Write(ReadOnlySpan<byte> frames, bool syncFollows)
    {
        if (Position + frames.Length > _reserved)
        {
            allocator.Extend(_file, _reserved);
            _reserved = Math.Max(options.SegmentBytes, Position + frames.Length);
        }

        _file.WriteAt(Position, frames);
        Unsynced = true;
        if (syncFollows)
        {
            _file.StartWriteback(Position, frames.Length);
        }

        Position += frames.Length;
        if (!_preparing && Position > options.SegmentBytes / 4)
        {
            _preparing = true;
            allocator.PrepareAhead();
        }
    }

    public void Sync()
    {
        _file.Sync();
        Unsynced = false;
    }

    /// <summary>Gives back what was reserved, so that a closed segment is exactly as long as its data.</summary>
    public void Trim()
    {
        if (_reserved > Position)
        {
            _file.SetLength(Position);
            _reserved = Position;
            Unsynced = true;
        }
    }

    /// <summary>Closes this segment, which must be ended and synced, and goes on in a new one.</summary>
    public void StartNext(long firstSequence, ReadOnlySpan<byte> chainHead)
    {
        _file.Dispose();
        SegmentHeader next = Header with
        {
            Index = Header.Index + 1,
            FirstSequence = firstSequence,
            MaxRecordBytes = options.MaxRecordBytes,
            ChainSeed = chainHead.ToArray(),
        };
        _file = allocator.Create(next, out SegmentHeader written);
        Header = written;
        Position = JournalFormat.SegmentHeaderBytes;
        _reserved = options.SegmentBytes;
        _preparing = false;
    }

    public void Dispose() => _file.Dispose();
}
