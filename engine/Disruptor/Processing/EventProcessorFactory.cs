using Disruptor.Internal;

namespace Disruptor.Processing;

/// <summary>Makes processors outside the DSL.</summary>
public static class EventProcessorFactory
{
    /// <summary>A processor of class events.</summary>
    public static IEventProcessor<T> Create<T>(
        IDataProvider<T> dataProvider, SequenceBarrier sequenceBarrier, IEventHandler<T> eventHandler)
        where T : class
    {
        var batchStarts = HandlerShape.Overrides(eventHandler.GetType(), typeof(IEventHandler<T>), nameof(eventHandler.OnBatchStart));
        return dataProvider is RingBuffer<T> ring
            ? new EventProcessor<T, ClassSlots<T>, IEventHandler<T>>(new(ring.Slots), sequenceBarrier, eventHandler, batchStarts)
            : new EventProcessor<T, ForeignSlots<T>, IEventHandler<T>>(new(dataProvider), sequenceBarrier, eventHandler, batchStarts);
    }

    /// <summary>A processor that hands class events over in batches.</summary>
    /// <exception cref="ArgumentException">The provider is not a ring, whose array the batches are views of.</exception>
    public static IEventProcessor<T> Create<T>(
        IDataProvider<T> dataProvider, SequenceBarrier sequenceBarrier, IBatchEventHandler<T> eventHandler)
        where T : class
    {
        var ring = dataProvider as RingBuffer<T> ?? throw new ArgumentException("Batches need a RingBuffer<T>", nameof(dataProvider));
        return new BatchEventProcessor<T>(ring, sequenceBarrier, eventHandler);
    }

    /// <summary>A processor of struct events.</summary>
    public static IValueEventProcessor<T> Create<T>(
        IValueDataProvider<T> dataProvider, SequenceBarrier sequenceBarrier, IValueEventHandler<T> eventHandler)
        where T : struct
    {
        var batchStarts = HandlerShape.Overrides(eventHandler.GetType(), typeof(IValueEventHandler<T>), nameof(eventHandler.OnBatchStart));
        return dataProvider is ValueRingBuffer<T> ring
            ? new ValueEventProcessor<T, ValueSlots<T>, IValueEventHandler<T>>(new(ring.Slots), sequenceBarrier, eventHandler, batchStarts)
            : new ValueEventProcessor<T, ForeignValueSlots<T>, IValueEventHandler<T>>(
                new(dataProvider), sequenceBarrier, eventHandler, batchStarts);
    }
}
