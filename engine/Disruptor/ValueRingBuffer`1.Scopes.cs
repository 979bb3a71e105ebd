using System.Runtime.CompilerServices;

namespace Disruptor;

public sealed partial class ValueRingBuffer<T>
{
    /// <summary>Claims a slot, waiting for room; the scope publishes it when disposed, also after an exception.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UnpublishedEventScope PublishEvent() => new(this, Next());

    /// <summary>Claims a slot if one is free; ask the scope.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NullableUnpublishedEventScope TryPublishEvent() => TryNext(out var sequence) ? new(this, sequence) : default;

    /// <summary>Claims several slots, waiting for room; the scope publishes them together when disposed.</summary>
    /// <exception cref="ArgumentException">The count is below 1 or above the buffer size.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UnpublishedEventBatchScope PublishEvents(int count)
    {
        var end = Next(count);
        return new(this, end - count + 1, end);
    }

    /// <summary>Claims several slots if they are free; ask the scope.</summary>
    /// <exception cref="ArgumentException">The count is below 1 or above the buffer size.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NullableUnpublishedEventBatchScope TryPublishEvents(int count) =>
        TryNext(count, out var end) ? new(this, end - count + 1, end) : default;

    /// <summary>A claimed slot, published on disposal.</summary>
    public readonly struct UnpublishedEventScope(ValueRingBuffer<T> ringBuffer, long sequence) : IDisposable
    {
        readonly ValueRingBuffer<T> _ringBuffer = ringBuffer;

        /// <summary>The claimed sequence.</summary>
        public long Sequence { get; } = sequence;

        /// <summary>The event to fill.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref T Event() => ref _ringBuffer[Sequence];

        /// <summary>Publishes the slot.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose() => _ringBuffer.Publish(Sequence);
    }

    /// <summary>Claimed slots, published together on disposal.</summary>
    public readonly struct UnpublishedEventBatchScope(ValueRingBuffer<T> ringBuffer, long startSequence, long endSequence) : IDisposable
    {
        readonly ValueRingBuffer<T> _ringBuffer = ringBuffer;

        /// <summary>The first claimed sequence.</summary>
        public long StartSequence { get; } = startSequence;

        /// <summary>The last claimed sequence.</summary>
        public long EndSequence { get; } = endSequence;

        /// <summary>The event to fill, by index from zero.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref T Event(int index) => ref _ringBuffer[StartSequence + index];

        /// <summary>Publishes the slots.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose() => _ringBuffer.Publish(StartSequence, EndSequence);
    }

    /// <summary>A slot that may have been claimed; if so, published on disposal.</summary>
    public readonly struct NullableUnpublishedEventScope(ValueRingBuffer<T>? ringBuffer, long sequence) : IDisposable
    {
        readonly ValueRingBuffer<T>? _ringBuffer = ringBuffer;
        readonly long _sequence = sequence;

        /// <summary>True when a slot was claimed.</summary>
        public bool HasEvent => _ringBuffer is not null;

        /// <summary>Gives the claimed slot, if there is one.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool TryGetEvent(out EventRef eventRef)
        {
            eventRef = new EventRef(_ringBuffer!, _sequence);
            return _ringBuffer is not null;
        }

        /// <summary>Publishes the slot, if one was claimed.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose() => _ringBuffer?.Publish(_sequence);
    }

    /// <summary>Slots that may have been claimed; if so, published together on disposal.</summary>
    public readonly struct NullableUnpublishedEventBatchScope(ValueRingBuffer<T>? ringBuffer, long startSequence, long endSequence)
        : IDisposable
    {
        readonly ValueRingBuffer<T>? _ringBuffer = ringBuffer;
        readonly long _startSequence = startSequence;
        readonly long _endSequence = endSequence;

        /// <summary>True when the slots were claimed.</summary>
        public bool HasEvents => _ringBuffer is not null;

        /// <summary>Gives the claimed slots, if there are any.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool TryGetEvents(out EventBatchRef eventRef)
        {
            eventRef = new EventBatchRef(_ringBuffer!, _startSequence, _endSequence);
            return _ringBuffer is not null;
        }

        /// <summary>Publishes the slots, if they were claimed.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose() => _ringBuffer?.Publish(_startSequence, _endSequence);
    }

    /// <summary>A claimed slot.</summary>
    public readonly struct EventRef(ValueRingBuffer<T> ringBuffer, long sequence)
    {
        readonly ValueRingBuffer<T> _ringBuffer = ringBuffer;

        /// <summary>The claimed sequence.</summary>
        public long Sequence { get; } = sequence;

        /// <summary>The event to fill.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref T Event() => ref _ringBuffer[Sequence];
    }

    /// <summary>Claimed slots.</summary>
    public readonly struct EventBatchRef(ValueRingBuffer<T> ringBuffer, long startSequence, long endSequence)
    {
        readonly ValueRingBuffer<T> _ringBuffer = ringBuffer;

        /// <summary>The first claimed sequence.</summary>
        public long StartSequence { get; } = startSequence;

        /// <summary>The last claimed sequence.</summary>
        public long EndSequence { get; } = endSequence;

        /// <summary>The event to fill, by index from zero.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref T Event(int index) => ref _ringBuffer[StartSequence + index];
    }
}
