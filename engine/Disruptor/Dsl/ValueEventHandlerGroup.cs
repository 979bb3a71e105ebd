using Disruptor.Processing;

namespace Disruptor.Dsl;

/// <summary>Handlers that others can be put behind.</summary>
public class ValueEventHandlerGroup<T>
    where T : struct
{
    readonly ValueDisruptor<T> _disruptor;
    readonly Sequence[] _sequences;

    internal ValueEventHandlerGroup(ValueDisruptor<T> disruptor, Sequence[] sequences)
    {
        _disruptor = disruptor;
        _sequences = sequences;
    }

    /// <summary>This group and another together.</summary>
    public ValueEventHandlerGroup<T> And(ValueEventHandlerGroup<T> otherHandlerGroup) =>
        new(_disruptor, [.. _sequences, .. otherHandlerGroup._sequences]);

    /// <summary>This group together with processors made by the caller.</summary>
    public ValueEventHandlerGroup<T> And(params IEventProcessor[] processors)
    {
        _disruptor.Register([], processors);
        return new(_disruptor, [.. _sequences, .. DisruptorUtil.GetSequencesFor(processors)]);
    }

    /// <summary>Adds handlers that see an event after every handler of this group.</summary>
    public ValueEventHandlerGroup<T> Then(params IValueEventHandler<T>[] handlers) => HandleEventsWith(handlers);

    /// <summary>Adds processors that see an event after every handler of this group.</summary>
    public ValueEventHandlerGroup<T> Then(params ValueEventProcessorCreator<T>[] eventProcessorFactories) =>
        HandleEventsWith(eventProcessorFactories);

    /// <inheritdoc cref="Then(IValueEventHandler{T}[])"/>
    public ValueEventHandlerGroup<T> HandleEventsWith(params IValueEventHandler<T>[] handlers) => _disruptor.Attach(_sequences, handlers);

    /// <inheritdoc cref="Then(ValueEventProcessorCreator{T}[])"/>
    public ValueEventHandlerGroup<T> HandleEventsWith(params ValueEventProcessorCreator<T>[] eventProcessorFactories) =>
        _disruptor.Attach(_sequences, eventProcessorFactories);

    /// <summary>A barrier behind every handler of this group, for a processor made by the caller.</summary>
    public SequenceBarrier AsSequenceBarrier() => _disruptor.RingBuffer.NewBarrier(_sequences);
}
