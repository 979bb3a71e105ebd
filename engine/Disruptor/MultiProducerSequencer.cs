using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Disruptor.Dsl;
using Disruptor.Internal;

namespace Disruptor;

/// <summary>
/// Sequencer for several producing threads. The cursor moves on the claim; each slot carries the lap at which it was last published,
/// so that consumers find the end of what is published without a gap.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
public sealed class MultiProducerSequencer : ISequencer
{
    [FieldOffset(Padding.Bytes)]
    readonly Sequence _cursor = new();

    [FieldOffset(Padding.Bytes + 8)]
    readonly Sequence _cachedGate = new();

    [FieldOffset(Padding.Bytes + 16)]
    readonly IWaitStrategy _waitStrategy;

    [FieldOffset(Padding.Bytes + 24)]
    readonly Lock _gatingGuard = new();

    [FieldOffset(Padding.Bytes + 32)]
    readonly int[] _laps;

    [FieldOffset(Padding.Bytes + 40)]
    Sequence[] _gatingSequences = [];

    [FieldOffset(Padding.Bytes + 48)]
    readonly int _bufferSize;

    [FieldOffset(Padding.Bytes + 52)]
    readonly byte _lapShift;

    [FieldOffset(Padding.Bytes + 53)]
    readonly bool _signals;

    // The runtime ignores a class's declared size: this field at the far end is what keeps the next object off these lines.
    [FieldOffset(Padding.Bytes * 2 + 56)]
#pragma warning disable CS0169, CA1823, IDE0051
    readonly long _tail;
#pragma warning restore CS0169, CA1823, IDE0051

    /// <summary>A sequencer with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public MultiProducerSequencer(int bufferSize)
        : this(bufferSize, SequencerFactory.DefaultWaitStrategy())
    {
    }

    /// <summary>A sequencer whose consumers wait as the strategy says.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public MultiProducerSequencer(int bufferSize, IWaitStrategy waitStrategy)
    {
        _bufferSize = Throw.CheckedBufferSize(bufferSize);
        _waitStrategy = waitStrategy;
        _signals = waitStrategy.IsBlockingStrategy;
        _lapShift = (byte)BitOperations.Log2((uint)bufferSize);
        _laps = new int[bufferSize];
        Array.Fill(_laps, -1);
    }

    /// <inheritdoc/>
    public int BufferSize => _bufferSize;

    /// <inheritdoc/>
    public long Cursor => _cursor.Value;

    /// <inheritdoc/>
    public SequenceBarrier NewBarrier(params Sequence[] sequencesToTrack) =>
        new(this, _waitStrategy, new DependentSequenceGroup(_cursor, sequencesToTrack));

    /// <inheritdoc/>
    public bool HasAvailableCapacity(int requiredCapacity)
    {
        var cursor = _cursor.Value;
        return HasCapacityUpTo(cursor + requiredCapacity - _bufferSize, cursor);
    }

    /// <inheritdoc/>
    public long GetRemainingCapacity()
    {
        // Producers that wait for room have already moved the cursor, by more than the ring holds.
        var cursor = _cursor.Value;
        return Math.Max(0, _bufferSize - (cursor - MinimumGate(cursor)));
    }

    /// <inheritdoc/>
    public void Claim(long sequence) => _cursor.SetValue(sequence);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next() => ClaimNext(1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next(int n)
    {
        if ((uint)(n - 1) >= (uint)_bufferSize)
            Throw.ClaimOutOfRange(n, _bufferSize);

        return ClaimNext(n);
    }

    /// <inheritdoc/>
    public bool TryNext(out long sequence) => TryClaimNext(1, out sequence);

    /// <inheritdoc/>
    public bool TryNext(int n, out long sequence)
    {
        if ((uint)(n - 1) >= (uint)_bufferSize)
            Throw.ClaimOutOfRange(n, _bufferSize);

        return TryClaimNext(n, out sequence);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Publish(long sequence)
    {
        MarkPublished(sequence);
        if (_signals)
            _waitStrategy.SignalAllWhenBlocking();
    }

    /// <inheritdoc/>
    public void Publish(long lo, long hi)
    {
        for (var sequence = lo; sequence <= hi; sequence++)
            MarkPublished(sequence);

        if (_signals)
            _waitStrategy.SignalAllWhenBlocking();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAvailable(long sequence) => Volatile.Read(ref LapOf(sequence)) == (int)(sequence >> _lapShift);

    /// <inheritdoc/>
    public long GetHighestPublishedSequence(long nextSequence, long availableSequence)
    {
        var sequence = nextSequence;
        while (sequence <= availableSequence)
        {
            // Within one lap of the array every published slot holds the same number, so a run is one vectorised search.
            var index = (int)sequence & (_bufferSize - 1);
            var length = (int)Math.Min(availableSequence - sequence + 1, _bufferSize - index);
            var gap = _laps.AsSpan(index, length).IndexOfAnyExcept((int)(sequence >> _lapShift));
            if (gap >= 0)
            {
                sequence += gap;
                break;
            }

            sequence += length;
        }

        // Acquire: the events of the slots just seen as published must be read after their laps.
        Volatile.ReadBarrier();
        return sequence - 1;
    }

    /// <inheritdoc/>
    public void AddGatingSequences(params Sequence[] gatingSequences) =>
        GatingSequences.Add(ref _gatingSequences, _gatingGuard, this, gatingSequences);

    /// <inheritdoc/>
    public bool RemoveGatingSequence(Sequence sequence) => GatingSequences.Remove(ref _gatingSequences, _gatingGuard, sequence);

    /// <inheritdoc/>
    public long GetMinimumSequence() => MinimumGate(_cursor.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    long ClaimNext(int n)
    {
        var next = _cursor.AddAndGet(n);
        var wrapPoint = next - _bufferSize;
        if (wrapPoint > _cachedGate.Value)
            WaitForGate(wrapPoint, next - n);

        return next;
    }

    bool TryClaimNext(int n, out long sequence)
    {
        while (true)
        {
            var cursor = _cursor.Value;
            sequence = cursor + n;
            if (!HasCapacityUpTo(sequence - _bufferSize, cursor))
            {
                sequence = 0;
                return false;
            }

            if (_cursor.CompareAndSet(cursor, sequence))
                return true;
        }
    }

    bool HasCapacityUpTo(long wrapPoint, long cursor)
    {
        if (wrapPoint <= _cachedGate.Value)
            return true;

        var gate = MinimumGate(cursor);
        _cachedGate.SetValue(gate);
        return wrapPoint <= gate;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void WaitForGate(long wrapPoint, long cursor)
    {
        var spin = default(AggressiveSpinWait);
        while (!HasCapacityUpTo(wrapPoint, cursor))
            spin.SpinOnce();
    }

    long MinimumGate(long cursor) => DisruptorUtil.GetMinimumSequence(Volatile.Read(ref _gatingSequences), cursor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void MarkPublished(long sequence) => Volatile.Write(ref LapOf(sequence), (int)(sequence >> _lapShift));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ref int LapOf(long sequence) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_laps), (nint)(sequence & (_bufferSize - 1)));
}
