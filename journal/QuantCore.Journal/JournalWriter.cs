using System.Diagnostics;

namespace QuantCore.Journal;

/// <summary>
/// Appends records to a journal and makes them durable in groups. For one thread; only the sequence properties may be read by others.
/// Nothing is allocated per append or commit. After any failed file operation every call throws <see cref="JournalFailedException"/>.
/// </summary>
public sealed class JournalWriter : IDisposable
{
    private const int UsualBufferBytes = 4 << 20;
    private readonly JournalOptions _options;
    private readonly IDisposable _lock;
    private readonly SegmentAllocator _allocator;
    private readonly BlockChain _chain;
    private byte[] _buffer;
    private byte[] _spare;
    private readonly long _syncTicks;
    private readonly SegmentAppender _segment;
    private uint _saltState;
    private uint _prevCrc;
    private int _used;
    private int _room;
    private bool _sealReserved;
    private long _sealSequence;
    private uint _sealPrevCrc;
    private bool _closed;
    private long _lastSync = Stopwatch.GetTimestamp();
    private long _last;
    private long _durable;
    private Exception? _failure;

    private JournalWriter(JournalOptions options, IDisposable held, SegmentAllocator allocator, OpenSegment open, RecoveryReport recovery)
    {
        (_options, _lock, _allocator, Recovery) = (options, held, allocator, recovery);
        _segment = new SegmentAppender(options, allocator, open);
        (_last, _durable, _prevCrc) = (open.LastSequence, open.LastSequence, open.LastCrc);
        _saltState = Frame.SaltState(_segment.Header.Crc);
        _chain = OpenChain(open);
        int needed = Frame.Size(options.MaxRecordBytes) + (2 * Frame.SealFrameBytes);
        int capacity = Math.Max((int)Math.Min(UsualBufferBytes, options.SegmentBytes), needed);
        _buffer = GC.AllocateUninitializedArray<byte>(capacity);
        _spare = GC.AllocateUninitializedArray<byte>(capacity);
        _syncTicks = (long)(options.SyncInterval.TotalSeconds * Stopwatch.Frequency);
        SetRoom();
    }

    /// <summary>What opening found.</summary>
    public RecoveryReport Recovery { get; }

    /// <summary>The sequence the next append gets.</summary>
    public long NextSequence => LastSequence + 1;

    /// <summary>The last record appended; perhaps only in memory yet.</summary>
    public long LastSequence => Volatile.Read(ref _last);

    /// <summary>The last record known to be on the disk. Moves only after a successful sync.</summary>
    public long DurableSequence => Volatile.Read(ref _durable);

    /// <summary>The last record covered by a seal.</summary>
    public long SealedThrough => _chain.FirstSequence - 1;

    /// <summary>The chain after the last seal, 32 bytes.</summary>
    public ReadOnlySpan<byte> ChainHead => _chain.Head;

    /// <summary>Identity of the journal.</summary>
    public Guid JournalId => _segment.Header.JournalId;

    /// <summary>Locks, recovers and opens the journal in <see cref="JournalOptions.Directory"/>, creating it when there is none.</summary>
    /// <exception cref="JournalLockedException">Another writer has it.</exception>
    /// <exception cref="JournalCorruptException">It is damaged beyond a torn tail; nothing was changed.</exception>
    /// <exception cref="ArgumentException">An option is out of range, or the folder holds another journal.</exception>
    public static JournalWriter Open(JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        IJournalFileSystem files = options.FileSystem ?? OsJournalFileSystem.Instance;
        files.CreateDirectory(options.Directory);
        IDisposable held = files.TryLock(Path.Combine(options.Directory, JournalFormat.LockFileName))
            ?? throw new JournalLockedException(options.Directory);
        SegmentAllocator allocator = new(options, files);
        try
        {
            OpenSegment open = new JournalRecovery(options, files, allocator).Run(out RecoveryReport recovery);
            return Continue(options, held, allocator, open, recovery);
        }
        catch
        {
            allocator.Dispose();
            held.Dispose();
            throw;
        }
    }

    private static JournalWriter Continue(
        JournalOptions options, IDisposable held, SegmentAllocator allocator, OpenSegment open, RecoveryReport recovery)
    {
        try
        {
            return new JournalWriter(options, held, allocator, open, recovery);
        }
        catch
        {
            open.File.Dispose();
            throw;
        }
    }

    /// <summary>Buffers a record and returns its sequence. Touches the disk only when the buffer or the segment is full.</summary>
    /// <exception cref="ArgumentException">Longer than <see cref="JournalOptions.MaxRecordBytes"/>; nothing was appended.</exception>
    public long Append(ReadOnlySpan<byte> record) => Append(record, default);

    /// <summary>As <see cref="Append(ReadOnlySpan{byte})"/>, for a record whose two parts lie apart.</summary>
    public long Append(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        long length = (long)head.Length + tail.Length;
        if (_failure is not null || _closed || length > _options.MaxRecordBytes)
        {
            Refuse(length);
        }

        int size = Frame.Size((int)length);
        if (_used + size > _room)
        {
            MakeRoom(size);
        }

        Span<byte> frame = _buffer.AsSpan(_used, size);
        head.CopyTo(frame[Frame.HeaderBytes..]);
        tail.CopyTo(frame[(Frame.HeaderBytes + head.Length)..]);
        long sequence = _last + 1;
        _prevCrc = Frame.Complete(frame, (int)length, _saltState, sequence, _prevCrc, JournalFormat.RecordKind);
        _used += size;
        Volatile.Write(ref _last, sequence);
        return sequence;
    }

    /// <summary>
    /// Writes what was appended and syncs as the policy says. With nothing appended it still syncs what is due, so a caller under
    /// <see cref="SyncPolicy.Interval"/> calls it when idle too.
    /// </summary>
    public void Commit()
    {
        ThrowIfUnusable();
        try
        {
            bool sync = _options.Sync == SyncPolicy.EveryBatch
                || (_options.Sync == SyncPolicy.Interval && Stopwatch.GetTimestamp() - _lastSync >= _syncTicks);
            WriteBuffer(syncFollows: sync);
            if (sync && _segment.Unsynced)
            {
                SyncFile();
            }

            SetRoom();
        }
        catch (Exception failure)
        {
            throw Poison(failure);
        }
    }

    /// <summary>Commits, ends the open block whatever its size and syncs: afterwards the chain covers every record.</summary>
    public void Seal()
    {
        ThrowIfUnusable();
        try
        {
            WriteBuffer();
            WriteSeal();
            SyncFile();
            SetRoom();
        }
        catch (Exception failure)
        {
            throw Poison(failure);
        }
    }

    /// <summary>Commits, seals, syncs and closes; gives preallocated space back. After a failure it only closes.</summary>
    /// <exception cref="JournalFailedException">The last records could not be made durable. Everything is closed nevertheless.</exception>
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        try
        {
            if (_failure is null)
            {
                WriteBuffer();
                EndSegment();
            }
        }
        catch (Exception failure)
        {
            throw Poison(failure);
        }
        finally
        {
            Close();
        }
    }

    private static BlockChain OpenChain(OpenSegment open)
    {
        BlockChain chain = new(open.ChainHead, open.BlockFirstSequence);
        byte[] part = new byte[64 << 10];
        for (long at = open.BlockStart; at < open.Position;)
        {
            int read = open.File.ReadAt(at, part.AsSpan(0, (int)Math.Min(part.Length, open.Position - at)));
            chain.Add(part.AsSpan(0, read));
            at += read;
        }

        return chain;
    }

    private void MakeRoom(int size)
    {
        try
        {
            if (SealIsDue)
            {
                ReserveSeal();
            }

            if (_used + size + Frame.SealFrameBytes > _segment.Left)
            {
                Roll();
            }
            else if (_used + size + Frame.SealFrameBytes > _buffer.Length)
            {
                WriteBuffer();
                if (SealIsDue)
                {
                    ReserveSeal();
                }
            }

            SetRoom();
        }
        catch (Exception failure)
        {
            throw Poison(failure);
        }
    }

    // A block ends between batches, never inside one: its hash is computed while the batch is synced and the next one is appended.
    private bool SealIsDue => _used == 0 && _chain.OpenBytes >= _options.BlockBytes;

    private void SetRoom()
    {
        long left = Math.Min(_buffer.Length, _segment.Left) - Frame.SealFrameBytes;
        _room = SealIsDue ? 0 : (int)Math.Max(0, left);
    }

    private void WriteBuffer(bool syncFollows = false)
    {
        if (_used == 0)
        {
            return;
        }

        int sealBytes = _sealReserved ? CompleteSeal() : 0;
        _segment.Write(_buffer.AsSpan(0, _used), syncFollows);
        _chain.BeginAdd(_buffer, sealBytes, _used - sealBytes);

        // The bytes just written may still be being hashed, so the next batch goes into the other buffer.
        (_buffer, _spare) = (_spare, _buffer);
        _used = 0;
    }

    /// <summary>Leaves room for the open block's seal in front of the next batch; its hash may come until that is written.</summary>
    private void ReserveSeal()
    {
        _sealReserved = true;
        _sealSequence = _last;
        _sealPrevCrc = _prevCrc;
        _used = Frame.SealFrameBytes;
    }

    private int CompleteSeal()
    {
        Span<byte> frame = _buffer.AsSpan(0, Frame.SealFrameBytes);
        _chain.Seal(frame[Frame.HeaderBytes..], _sealSequence);
        _ = Frame.Complete(frame, BlockSeal.Bytes, _saltState, _sealSequence, _sealPrevCrc, JournalFormat.SealKind);
        _sealReserved = false;
        return Frame.SealFrameBytes;
    }

    private void WriteSeal()
    {
        if (_chain.OpenBytes > 0)
        {
            ReserveSeal();
            WriteBuffer();
        }
    }

    private void SyncFile()
    {
        _segment.Sync();
        _lastSync = Stopwatch.GetTimestamp();
        Volatile.Write(ref _durable, _last);
    }

    /// <summary>A closed segment is sealed, as long as its data and on the disk, whatever the policy: only the last can be torn.</summary>
    private void EndSegment()
    {
        WriteSeal();
        _segment.Trim();
        if (_segment.Unsynced || _durable < _last)
        {
            SyncFile();
        }
    }

    private void Roll()
    {
        WriteBuffer();
        EndSegment();
        _segment.StartNext(_last + 1, _chain.Head);
        _prevCrc = _segment.Header.Crc;
        _saltState = Frame.SaltState(_prevCrc);
    }

    private void Close()
    {
        _closed = true;
        try
        {
            _chain.Dispose();
            _segment.Dispose();
            _allocator.Dispose();
            if (_failure is null)
            {
                _allocator.DeleteLeftover();
            }
        }
        catch (Exception failure)
        {
            throw Poison(failure);
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private void Refuse(long length)
    {
        ThrowIfUnusable();
        throw new ArgumentException($"A record of {length} bytes is over the journal's limit of {_options.MaxRecordBytes} bytes.");
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_failure is not null)
        {
            throw new JournalFailedException("The journal failed earlier. Restart to recover from the disk.", _failure);
        }
    }

    private JournalFailedException Poison(Exception failure)
    {
        _failure ??= failure;
        return failure as JournalFailedException ?? new JournalFailedException(
            $"Writing the journal in '{_options.Directory}' failed: {failure.Message} "
            + $"Records after {_durable} are not known to be durable. Restart to recover from the disk.", failure);
    }
}
