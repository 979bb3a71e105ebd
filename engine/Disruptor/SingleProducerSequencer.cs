using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Disruptor.Dsl;
using Disruptor.Internal;

namespace Disruptor;

/// <summary>
/// Sequencer for one producing thread: a claim is plain arithmetic against a cached gate, and the cursor moves on publication.
/// Not safe for use by two producing threads at a time.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
public sealed class SingleProducerSequencer : ISequencer
{
    [FieldOffset(Padding.Bytes)]
    readonly Sequence _cursor = new();

    [FieldOffset(Padding.Bytes + 8)]
    readonly IWaitStrategy _waitStrategy;

    [FieldOffset(Padding.Bytes + 16)]
    readonly Lock _gatingGuard = new();

    [FieldOffset(Padding.Bytes + 24)]
    Sequence[] _gatingSequences = [];

    [FieldOffset(Padding.Bytes + 32)]
    long _claimed = Sequence.InitialCursorValue;

    [FieldOffset(Padding.Bytes + 40)]
    long _cachedGate = Sequence.InitialCursorValue;

    [FieldOffset(Padding.Bytes + 48)]
    readonly int _bufferSize;

    [FieldOffset(Padding.Bytes + 52)]
    readonly bool _signals;

    // The runtime ignores a class's declared size: this field at the far end is what keeps the next object off these lines.
    [FieldOffset(Padding.Bytes * 2 + 56)]
#pragma warning disable CS0169, CA1823, IDE0051
    readonly long _tail;
#pragma warning restore CS0169, CA1823, IDE0051

    /// <summary>A sequencer with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public SingleProducerSequencer(int bufferSize)
        : this(bufferSize, SequencerFactory.DefaultWaitStrategy())
    {
    }

    /// <summary>A sequencer whose consumers wait as the strategy says.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public SingleProducerSequencer(int bufferSize, IWaitStrategy waitStrategy)
    {
        _bufferSize = Throw.CheckedBufferSize(bufferSize);
        _waitStrategy = waitStrategy;
        _signals = waitStrategy.IsBlockingStrategy;
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
        var wrapPoint = Volatile.Read(ref _claimed) + requiredCapacity - _bufferSize;
        return wrapPoint <= Volatile.Read(ref _cachedGate) || wrapPoint <= MinimumGate();
    }

    /// <inheritdoc/>
    public long GetRemainingCapacity()
    {
        var gate = MinimumGate();
        return _bufferSize - (Volatile.Read(ref _claimed) - gate);
    }

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNext(out long sequence) => TryClaimNext(1, out sequence);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNext(int n, out long sequence)
    {
        if ((uint)(n - 1) >= (uint)_bufferSize)
            Throw.ClaimOutOfRange(n, _bufferSize);

        return TryClaimNext(n, out sequence);
    }

    /// <inheritdoc/>
    public void Claim(long sequence)
    {
        _claimed = sequence;
        _cachedGate = Math.Min(_cachedGate, sequence);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Publish(long sequence)
    {
        _cursor.SetValue(sequence);
        if (_signals)
            _waitStrategy.SignalAllWhenBlocking();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Publish(long lo, long hi) => Publish(hi);

    /// <inheritdoc/>
    public bool IsAvailable(long sequence)
    {
        var cursor = _cursor.Value;
        return sequence <= cursor && sequence > cursor - _bufferSize;
    }

    /// <inheritdoc/>
    public long GetHighestPublishedSequence(long nextSequence, long availableSequence) => availableSequence;

    /// <inheritdoc/>
    public void AddGatingSequences(params Sequence[] gatingSequences) =>
        GatingSequences.Add(ref _gatingSequences, _gatingGuard, this, gatingSequences);

    /// <inheritdoc/>
    public bool RemoveGatingSequence(Sequence sequence) => GatingSequences.Remove(ref _gatingSequences, _gatingGuard, sequence);

    /// <inheritdoc/>
    public long GetMinimumSequence() => DisruptorUtil.GetMinimumSequence(Volatile.Read(ref _gatingSequences), _cursor.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    long ClaimNext(long n)
    {
        var next = _claimed + n;
        var wrapPoint = next - _bufferSize;
        if (wrapPoint > _cachedGate)
            WaitForGate(wrapPoint);

        _claimed = next;
        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool TryClaimNext(long n, out long sequence)
    {
        var next = _claimed + n;
        var wrapPoint = next - _bufferSize;
        if (wrapPoint > _cachedGate && !RefreshGate(wrapPoint))
        {
            sequence = 0;
            return false;
        }

        _claimed = next;
        sequence = next;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void WaitForGate(long wrapPoint)
    {
        var spin = default(AggressiveSpinWait);
        while (!RefreshGate(wrapPoint))
            spin.SpinOnce();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    bool RefreshGate(long wrapPoint)
    {
        var gate = MinimumGate();
        Volatile.Write(ref _cachedGate, gate);
        return wrapPoint <= gate;
    }

    long MinimumGate() => DisruptorUtil.GetMinimumSequence(Volatile.Read(ref _gatingSequences), Volatile.Read(ref _claimed));
}
