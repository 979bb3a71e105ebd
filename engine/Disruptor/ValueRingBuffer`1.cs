using System.Runtime.CompilerServices;
using Disruptor.Dsl;
using Disruptor.Internal;

namespace Disruptor;

/// <summary>A ring of struct events, stored in place.</summary>
public sealed partial class ValueRingBuffer<T> : RingBuffer, IValueRingBuffer<T>
    where T : struct
{
    /// <summary>A ring of default events over a sequencer.</summary>
    public ValueRingBuffer(ISequencer sequencer)
        : base(sequencer, RingSlots<T>.Allocate(sequencer.BufferSize, null))
    {
    }

    /// <summary>A ring over a sequencer, every slot filled by the factory.</summary>
    public ValueRingBuffer(Func<T> eventFactory, ISequencer sequencer)
        : base(sequencer, RingSlots<T>.Allocate(sequencer.BufferSize, eventFactory))
    {
    }

    /// <summary>A ring for several producers with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public ValueRingBuffer(Func<T> eventFactory, int bufferSize)
        : this(eventFactory, new MultiProducerSequencer(bufferSize))
    {
    }

    internal RingSlots<T> Slots => new(Unsafe.As<T[]>(_entries), _indexMask);

    /// <summary>The event of a sequence. No check: the caller has claimed it, or a barrier has said that it is available.</summary>
    public ref T this[long sequence]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref RingSlots<T>.At(Unsafe.As<T[]>(_entries), sequence, _indexMask);
    }

    /// <summary>A ring for several producers.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static ValueRingBuffer<T> CreateMultiProducer(Func<T> factory, int bufferSize, IWaitStrategy waitStrategy) =>
        new(factory, new MultiProducerSequencer(bufferSize, waitStrategy));

    /// <summary>A ring for several producers with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static ValueRingBuffer<T> CreateMultiProducer(Func<T> factory, int bufferSize) =>
        CreateMultiProducer(factory, bufferSize, SequencerFactory.DefaultWaitStrategy());

    /// <summary>A ring for one producer.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static ValueRingBuffer<T> CreateSingleProducer(Func<T> factory, int bufferSize, IWaitStrategy waitStrategy) =>
        new(factory, new SingleProducerSequencer(bufferSize, waitStrategy));

    /// <summary>A ring for one producer with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static ValueRingBuffer<T> CreateSingleProducer(Func<T> factory, int bufferSize) =>
        CreateSingleProducer(factory, bufferSize, SequencerFactory.DefaultWaitStrategy());

    /// <summary>A ring for the given kind of producer.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static ValueRingBuffer<T> Create(ProducerType producerType, Func<T> factory, int bufferSize, IWaitStrategy waitStrategy) =>
        new(factory, SequencerFactory.Create(producerType, bufferSize, waitStrategy));

    /// <summary>Moves an unstarted ring to a sequence and gives its event, to be filled and published.</summary>
    public ref T ClaimAndGetPreallocated(long sequence)
    {
        ClaimAt(sequence);
        return ref this[sequence];
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"ValueRingBuffer {{ Type = {typeof(T).Name}, BufferSize = {BufferSize}, Sequencer = {Sequencer.GetType().Name} }}";
}
