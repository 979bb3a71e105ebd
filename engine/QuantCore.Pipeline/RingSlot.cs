using System.Buffers;
using System.Runtime.CompilerServices;
using QuantCore.Model.Messages;

namespace QuantCore.Pipeline;

/// <summary>
/// An event of both rings: the encoded bytes of one record. Producers encode straight into it (it is the buffer writer), the journaller
/// writes
/// these bytes, the core decodes them. Its buffer is preallocated; a long record makes it grow, and its last reader puts it back.
/// </summary>
public sealed class RingSlot : IBufferWriter<byte>
{
    /// <summary>Size of the preallocated buffer, bytes; ordinary records fit several times over.</summary>
    public const int NormalBytes = 1024;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(NormalBytes, pinned: true);
    private int _readers;

    /// <summary>What the slot carries.</summary>
    public SlotKind Kind { get; internal set; }

    /// <summary>Bytes of the record.</summary>
    public int Length { get; private set; }

    /// <summary>Input ring: the journal sequence, stamped by the journaller. Output ring: the sequence of the input that caused
    /// it.</summary>
    public long Sequence { get; internal set; }

    /// <summary>Output ring: where its cause stands in the input ring.</summary>
    public long RingSequence { get; internal set; }

    /// <summary>Output ring: no further output of the same input follows.</summary>
    public bool EndOfInput { get; internal set; }

    /// <summary>The record.</summary>
    public ReadOnlySpan<byte> Record => new(_buffer, 0, Length);

    internal Span<byte> Writable => new(_buffer, 0, Length);

    internal PendingCommand? Command { get; set; }

    internal PendingQuery? Query { get; set; }

    internal bool IsGrown => _buffer.Length > NormalBytes;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count)
    {
        if ((uint)count > (uint)(_buffer.Length - Length)) ThrowTooFar();
        Length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _buffer.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _buffer.AsSpan(Length);
    }

    /// <summary>Makes the slot empty, for a producer that has claimed it.</summary>
    internal void Begin(SlotKind kind)
    {
        Kind = kind;
        Length = 0;
        Sequence = 0;
        RingSequence = 0;
        EndOfInput = false;
        Command = null;
        Query = null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(ReadOnlySpan<byte> record)
    {
        if (record.Length > _buffer.Length) Grow(record.Length);
        record.CopyTo(_buffer);
        Length = record.Length;
    }

    /// <summary>Says how many handlers will read the slot; the last one to call <see cref="Release"/> puts a grown buffer back.</summary>
    internal void ExpectReaders(int readers)
    {
        if (IsGrown) Volatile.Write(ref _readers, readers);
    }

    internal void Release()
    {
        if (IsGrown) ReleaseGrown();
    }

    private void EnsureRoom(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed > _buffer.Length) Grow(needed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int needed)
    {
        // A writer asks for room in steps and may ask for more than it uses, so the cap leaves one step above the longest record.
        if (needed > 2 * RecordCodec.MaxRecordBytes)
            throw new ArgumentException($"A record is at most {RecordCodec.MaxRecordBytes} bytes.");
        var grown = new byte[Math.Max(needed, 2 * _buffer.Length)];
        _buffer.AsSpan(0, Length).CopyTo(grown);
        _buffer = grown;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReleaseGrown()
    {
        if (Interlocked.Decrement(ref _readers) > 0) return;
        _buffer = GC.AllocateUninitializedArray<byte>(NormalBytes, pinned: true);
        Length = 0;
    }

    private static void ThrowTooFar() =>
        throw new InvalidOperationException("More bytes were written to a ring slot than it has room for.");
}
