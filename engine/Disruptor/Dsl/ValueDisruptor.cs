using Disruptor.Processing;

namespace Disruptor.Dsl;

/// <summary>
/// A ring of struct events with the graph of handlers that consume it. Handlers are added before <see cref="Start"/>; each runs on a thread
/// of its own, and the producers never overtake the slowest.
/// </summary>
public class ValueDisruptor<T>
    where T : struct
{
    readonly Topology _topology;
    readonly ValueExceptionHandlerSwitch<T> _exceptions = new();

    /// <summary>For several producers, blocking wait, on threads of the default scheduler.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public ValueDisruptor(Func<T> eventFactory, int ringBufferSize)
        : this(eventFactory, ringBufferSize, TaskScheduler.Default)
    {
    }

    /// <summary>For several producers, on threads of the default scheduler.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public ValueDisruptor(Func<T> eventFactory, int ringBufferSize, IWaitStrategy waitStrategy)
        : this(eventFactory, ringBufferSize, TaskScheduler.Default, SequencerFactory.DefaultProducerType, waitStrategy)
    {
    }

    /// <summary>For several producers, blocking wait.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public ValueDisruptor(Func<T> eventFactory, int ringBufferSize, TaskScheduler taskScheduler)
        : this(eventFactory, ringBufferSize, taskScheduler, SequencerFactory.DefaultProducerType, SequencerFactory.DefaultWaitStrategy())
    {
    }

    /// <summary>With everything named. The scheduler must run every handler at the same time.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public ValueDisruptor(
        Func<T> eventFactory, int ringBufferSize, TaskScheduler taskScheduler, ProducerType producerType, IWaitStrategy waitStrategy)
    {
        RingBuffer = ValueRingBuffer<T>.Create(producerType, eventFactory, ringBufferSize, waitStrategy);
        _topology = new Topology(RingBuffer.Sequencer, taskScheduler);
    }

    /// <summary>The ring.</summary>
    public ValueRingBuffer<T> RingBuffer { get; }

    /// <inheritdoc cref="ICursored.Cursor"/>
    public long Cursor => RingBuffer.Cursor;

    /// <summary>Slots in the ring.</summary>
    public long BufferSize => RingBuffer.BufferSize;

    /// <summary>True after <see cref="Start"/>.</summary>
    public bool HasStarted => _topology.HasStarted;

    /// <summary>The event of a sequence, unchecked.</summary>
    public ref T this[long sequence] => ref RingBuffer[sequence];

    /// <summary>Adds handlers at the head of the graph, each on a thread of its own.</summary>
    /// <exception cref="InvalidOperationException">The disruptor has started.</exception>
    public ValueEventHandlerGroup<T> HandleEventsWith(params IValueEventHandler<T>[] handlers) => Attach([], handlers);

    /// <summary>Adds processors made by the caller on this ring; they are started and halted with the others.</summary>
    public ValueEventHandlerGroup<T> HandleEventsWith(params IEventProcessor[] processors) => Attach([], processors);

    /// <summary>Adds processors at the head of the graph, made when this is called.</summary>
    public ValueEventHandlerGroup<T> HandleEventsWith(params ValueEventProcessorCreator<T>[] eventProcessorFactories) =>
        Attach([], eventProcessorFactories);

    /// <summary>The group of handlers already added, to put others behind them.</summary>
    /// <exception cref="ArgumentException">A handler is not part of this disruptor.</exception>
    public ValueEventHandlerGroup<T> After(params IValueEventHandler<T>[] handlers) => new(this, _topology.SequencesOf(handlers));

    /// <summary>The group of processors, to put others behind them.</summary>
    public ValueEventHandlerGroup<T> After(params IEventProcessor[] processors)
    {
        Register([], processors);
        return new(this, DisruptorUtil.GetSequencesFor(processors));
    }

    /// <summary>Sets the exception handler of every handler that has none of its own, those added before included.</summary>
    /// <exception cref="InvalidOperationException">The disruptor has started.</exception>
    public void SetDefaultExceptionHandler(IValueExceptionHandler<T> exceptionHandler)
    {
        _topology.CheckNotStarted();
        _exceptions.SwitchTo(exceptionHandler);
    }

    /// <summary>Sets the exception handler of one handler.</summary>
    public ValueExceptionHandlerSetting<T> HandleExceptionsFor(IValueEventHandler<T> eventHandler) => new(_topology, eventHandler);

    /// <inheritdoc cref="ValueRingBuffer{T}.PublishEvent"/>
    public ValueRingBuffer<T>.UnpublishedEventScope PublishEvent() => RingBuffer.PublishEvent();

    /// <inheritdoc cref="ValueRingBuffer{T}.PublishEvents"/>
    public ValueRingBuffer<T>.UnpublishedEventBatchScope PublishEvents(int count) => RingBuffer.PublishEvents(count);

    /// <summary>Starts every handler and returns the ring. What was published before is handled too.</summary>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public ValueRingBuffer<T> Start()
    {
        _topology.Start();
        return RingBuffer;
    }

    /// <summary>
    /// Ends every handler after its current batch; what it has not handled stays unhandled. Does not wait for the threads.
    /// </summary>
    public void Halt() => _topology.Halt();

    /// <summary>
    /// Waits, without a limit, until the handlers are done with everything published, then halts them. The producers must have stopped.
    /// A handler that died is not waited for. Does not wait for the threads: <c>OnShutdown</c> says when a handler is through.
    /// </summary>
    public void Shutdown() => _topology.Shutdown(Timeout.InfiniteTimeSpan);

    /// <summary>As <see cref="Shutdown()"/> with a limit, after which nothing is halted; a negative limit is none.</summary>
    /// <exception cref="TimeoutException">The handlers were not done in time.</exception>
    public void Shutdown(TimeSpan timeout) => _topology.Shutdown(timeout);

    /// <summary>What a handler waits for; null when it is not part of this disruptor.</summary>
    public DependentSequenceGroup? GetDependentSequencesFor(IValueEventHandler<T> handler) => _topology.GroupOf(handler);

    /// <summary>The last sequence a handler has processed.</summary>
    /// <exception cref="ArgumentException">The handler is not part of this disruptor.</exception>
    public long GetSequenceValueFor(IValueEventHandler<T> handler) => _topology.ConsumerOf(handler).Processor.Sequence.Value;

    /// <inheritdoc/>
    public override string ToString() => $"ValueDisruptor {{ RingBuffer = {RingBuffer}, Started = {HasStarted} }}";

    internal ValueEventHandlerGroup<T> Attach(Sequence[] dependencies, IValueEventHandler<T>[] handlers) =>
        Attach(dependencies, handlers, (barrier, handler) => EventProcessorFactory.Create(RingBuffer, barrier, handler));

    internal ValueEventHandlerGroup<T> Attach(Sequence[] dependencies, ValueEventProcessorCreator<T>[] factories) =>
        Attach(dependencies, Array.ConvertAll(factories, create => create(RingBuffer, _topology.NewBarrier(dependencies))));

    internal void Register(Sequence[] dependencies, IEventProcessor[] processors)
    {
        foreach (var processor in processors)
            _topology.Add(processor, null, dependencies, null);
    }

    ValueEventHandlerGroup<T> Attach(Sequence[] dependencies, IEventProcessor[] processors)
    {
        _topology.CheckNotStarted();
        Register(dependencies, processors);
        return new(this, _topology.Attach(dependencies, processors));
    }

    ValueEventHandlerGroup<T> Attach<THandler>(
        Sequence[] dependencies, THandler[] handlers, Func<SequenceBarrier, THandler, IValueEventProcessor<T>> create)
        where THandler : class
    {
        _topology.CheckNotStarted();
        var processors = new List<IEventProcessor>();
        foreach (var handler in handlers)
        {
            var barrier = _topology.NewBarrier(dependencies);
            var processor = create(barrier, handler);
            processor.SetExceptionHandler(_exceptions);
            _topology.Add(processor, handler, dependencies, barrier.DependentSequences);
            processors.Add(processor);
        }

        return new(this, _topology.Attach(dependencies, processors));
    }
}
