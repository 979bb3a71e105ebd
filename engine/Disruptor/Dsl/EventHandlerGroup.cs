using Disruptor.Processing;

namespace Disruptor.Dsl;

/// <summary>Handlers that others can be put behind.</summary>
public class EventHandlerGroup<T>
    where T : class
{
    readonly Disruptor<T> _disruptor;
    readonly Sequence[] _sequences;

    internal EventHandlerGroup(Disruptor<T> disruptor, Sequence[] sequences)
    {
        _disruptor = disruptor;
        _sequences = sequences;
    }

    /// <summary>This group and another together.</summary>
    public EventHandlerGroup<T> And(EventHandlerGroup<T> otherHandlerGroup) =>
        new(_disruptor, [.. _sequences, .. otherHandlerGroup._sequences]);

    /// <summary>This group together with processors made by the caller.</summary>
    public EventHandlerGroup<T> And(params IEventProcessor[] processors)
    {
        _disruptor.Register([], processors);
        return new(_disruptor, [.. _sequences, .. DisruptorUtil.GetSequencesFor(processors)]);
    }

    /// <summary>Adds handlers that see an event after every handler of this group.</summary>
    public EventHandlerGroup<T> Then(params IEventHandler<T>[] handlers) => HandleEventsWith(handlers);

    /// <summary>Adds batch handlers that see an event after every handler of this group.</summary>
    public EventHandlerGroup<T> Then(params IBatchEventHandler<T>[] handlers) => HandleEventsWith(handlers);

    /// <summary>Adds processors that see an event after every handler of this group.</summary>
    public EventHandlerGroup<T> Then(params EventProcessorCreator<T>[] eventProcessorFactories) =>
        HandleEventsWith(eventProcessorFactories);

    /// <inheritdoc cref="Then(IEventHandler{T}[])"/>
    public EventHandlerGroup<T> HandleEventsWith(params IEventHandler<T>[] handlers) => _disruptor.Attach(_sequences, handlers);

    /// <inheritdoc cref="Then(IBatchEventHandler{T}[])"/>
    public EventHandlerGroup<T> HandleEventsWith(params IBatchEventHandler<T>[] handlers) => _disruptor.Attach(_sequences, handlers);

    /// <inheritdoc cref="Then(EventProcessorCreator{T}[])"/>
    public EventHandlerGroup<T> HandleEventsWith(params EventProcessorCreator<T>[] eventProcessorFactories) =>
        _disruptor.Attach(_sequences, eventProcessorFactories);

    /// <summary>A barrier behind every handler of this group, for a processor made by the caller.</summary>
    public SequenceBarrier AsSequenceBarrier() => _disruptor.RingBuffer.NewBarrier(_sequences);
}
