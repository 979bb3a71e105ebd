using System.Runtime.CompilerServices;
using Disruptor.Dsl;
using Disruptor.Internal;

namespace Disruptor;

/// <summary>A ring of class events, allocated once and reused.</summary>
public sealed partial class RingBuffer<T> : RingBuffer, IDataProvider<T>, ISequenced
    where T : class
{
    /// <summary>A ring over a sequencer, every slot filled by the factory.</summary>
    public RingBuffer(Func<T> eventFactory, ISequencer sequencer)
        : base(sequencer, RingSlots<T>.Allocate(sequencer.BufferSize, eventFactory))
    {
    }

    /// <summary>A ring for several producers with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public RingBuffer(Func<T> eventFactory, int bufferSize)
        : this(eventFactory, new MultiProducerSequencer(bufferSize))
    {
    }

    internal RingSlots<T> Slots => new(Unsafe.As<T[]>(_entries), _indexMask);

    /// <summary>The event of a sequence. No check: the caller has claimed it, or a barrier has said that it is available.</summary>
    public T this[long sequence]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RingSlots<T>.At(Unsafe.As<T[]>(_entries), sequence, _indexMask);
    }

    /// <summary>A ring for several producers.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static RingBuffer<T> CreateMultiProducer(Func<T> factory, int bufferSize, IWaitStrategy waitStrategy) =>
        new(factory, new MultiProducerSequencer(bufferSize, waitStrategy));

    /// <summary>A ring for several producers with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static RingBuffer<T> CreateMultiProducer(Func<T> factory, int bufferSize) =>
        CreateMultiProducer(factory, bufferSize, SequencerFactory.DefaultWaitStrategy());

    /// <summary>A ring for one producer.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static RingBuffer<T> CreateSingleProducer(Func<T> factory, int bufferSize, IWaitStrategy waitStrategy) =>
        new(factory, new SingleProducerSequencer(bufferSize, waitStrategy));

    /// <summary>A ring for one producer with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static RingBuffer<T> CreateSingleProducer(Func<T> factory, int bufferSize) =>
        CreateSingleProducer(factory, bufferSize, SequencerFactory.DefaultWaitStrategy());

    /// <summary>A ring for the given kind of producer.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static RingBuffer<T> Create(ProducerType producerType, Func<T> factory, int bufferSize, IWaitStrategy waitStrategy) =>
        new(factory, SequencerFactory.Create(producerType, bufferSize, waitStrategy));

    /// <summary>The events from <paramref name="lo"/> to <paramref name="hi"/>, cut where the array wraps.</summary>
    public EventBatch<T> GetBatch(long lo, long hi)
    {
        var index = (int)(lo & _indexMask);
        var length = (int)Math.Min(hi - lo + 1, BufferSize - index);
        return length <= 0 ? default : new EventBatch<T>(Unsafe.As<T[]>(_entries), RingSlots<T>.Pad + index, length);
    }

    /// <summary>Moves an unstarted ring to a sequence and gives its event, to be filled and published.</summary>
    public T ClaimAndGetPreallocated(long sequence)
    {
        ClaimAt(sequence);
        return this[sequence];
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"RingBuffer {{ Type = {typeof(T).Name}, BufferSize = {BufferSize}, Sequencer = {Sequencer.GetType().Name} }}";
}
