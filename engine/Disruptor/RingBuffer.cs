using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Disruptor.Internal;

namespace Disruptor;

/// <summary>
/// What rings of class and of struct events share: claiming, publishing and gating. The fields are written once and sit between padding,
/// so that a neighbour on the heap cannot slow the producers down.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
public abstract class RingBuffer : ICursored
{
    [FieldOffset(Padding.Bytes)]
    private protected readonly object _entries;

    [FieldOffset(Padding.Bytes + 8)]
    readonly SingleProducerSequencer? _single;

    [FieldOffset(Padding.Bytes + 16)]
    readonly MultiProducerSequencer? _multi;

    [FieldOffset(Padding.Bytes + 24)]
    readonly ISequencer _sequencer;

    [FieldOffset(Padding.Bytes + 32)]
    private protected readonly long _indexMask;

    [FieldOffset(Padding.Bytes + 40)]
    readonly int _bufferSize;

    // The runtime ignores a class's declared size: this field at the far end is what keeps the next object off these lines.
    [FieldOffset(Padding.Bytes * 2 + 48)]
#pragma warning disable CS0169, CA1823, IDE0051
    readonly long _tail;
#pragma warning restore CS0169, CA1823, IDE0051

    private protected RingBuffer(ISequencer sequencer, object entries)
    {
        _sequencer = sequencer;
        _single = sequencer as SingleProducerSequencer;
        _multi = sequencer as MultiProducerSequencer;
        _bufferSize = Throw.CheckedBufferSize(sequencer.BufferSize);
        _indexMask = _bufferSize - 1;
        _entries = entries;
    }

    /// <summary>Slots in the ring.</summary>
    public int BufferSize => _bufferSize;

    /// <inheritdoc/>
    public long Cursor => _sequencer.Cursor;

    internal ISequencer Sequencer => _sequencer;

    /// <inheritdoc cref="ISequenced.HasAvailableCapacity"/>
    public bool HasAvailableCapacity(int requiredCapacity) => _sequencer.HasAvailableCapacity(requiredCapacity);

    /// <inheritdoc cref="ISequenced.GetRemainingCapacity"/>
    public long GetRemainingCapacity() => _sequencer.GetRemainingCapacity();

    /// <inheritdoc cref="ISequenced.Next()"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next() => _single is { } single ? single.Next() : NextShared(1);

    /// <inheritdoc cref="ISequenced.Next(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next(int n) => _single is { } single ? single.Next(n) : NextShared(n);

    /// <inheritdoc cref="ISequenced.TryNext(out long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNext(out long sequence) => _single is { } single ? single.TryNext(out sequence) : _sequencer.TryNext(out sequence);

    /// <inheritdoc cref="ISequenced.TryNext(int, out long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNext(int n, out long sequence) =>
        _single is { } single ? single.TryNext(n, out sequence) : _sequencer.TryNext(n, out sequence);

    /// <inheritdoc cref="ISequenced.Publish(long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Publish(long sequence)
    {
        if (_single is { } single)
            single.Publish(sequence);
        else if (_multi is { } multi)
            multi.Publish(sequence);
        else
            _sequencer.Publish(sequence);
    }

    /// <inheritdoc cref="ISequenced.Publish(long, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Publish(long lo, long hi)
    {
        if (_single is { } single)
            single.Publish(lo, hi);
        else
            _sequencer.Publish(lo, hi);
    }

    /// <inheritdoc cref="ISequencer.IsAvailable"/>
    public bool IsAvailable(long sequence) => _sequencer.IsAvailable(sequence);

    /// <inheritdoc cref="ISequencer.AddGatingSequences"/>
    public void AddGatingSequences(params Sequence[] gatingSequences) => _sequencer.AddGatingSequences(gatingSequences);

    /// <inheritdoc cref="ISequencer.RemoveGatingSequence"/>
    public bool RemoveGatingSequence(Sequence sequence) => _sequencer.RemoveGatingSequence(sequence);

    /// <inheritdoc cref="ISequencer.GetMinimumSequence"/>
    public long GetMinimumGatingSequence() => _sequencer.GetMinimumSequence();

    /// <inheritdoc cref="ISequencer.NewBarrier"/>
    public SequenceBarrier NewBarrier(params Sequence[] sequencesToTrack) => _sequencer.NewBarrier(sequencesToTrack);

    /// <summary>Moves an unstarted sequencer to a sequence whose slot the caller fills and publishes.</summary>
    private protected void ClaimAt(long sequence) => _sequencer.Claim(sequence);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    long NextShared(int n) => _multi is { } multi ? multi.Next(n) : _sequencer.Next(n);
}
