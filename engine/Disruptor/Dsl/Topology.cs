using System.Diagnostics;
using Disruptor.Processing;

namespace Disruptor.Dsl;

/// <summary>The graph of consumers of one disruptor, and its start and end, alike for class and for struct events.</summary>
sealed class Topology(ISequencer sequencer, TaskScheduler taskScheduler)
{
    readonly List<Consumer> _consumers = [];
    readonly Dictionary<object, Consumer> _byHandler = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<Sequence, Consumer> _bySequence = new(ReferenceEqualityComparer.Instance);
    int _started;

    public bool HasStarted => Volatile.Read(ref _started) != 0;

    /// <summary>A barrier of its own for each processor, so that halting one cancels no other.</summary>
    public SequenceBarrier NewBarrier(Sequence[] dependencies) => sequencer.NewBarrier(dependencies);

    public void Add(IEventProcessor processor, object? handler, Sequence[] dependencies, DependentSequenceGroup? group)
    {
        if (_bySequence.ContainsKey(processor.Sequence))
            return;

        var consumer = new Consumer(processor, handler, dependencies, group);
        _consumers.Add(consumer);
        _bySequence[processor.Sequence] = consumer;
        if (handler is not null)
            _byHandler[handler] = consumer;
    }

    /// <summary>Makes the new consumers gate the producers, instead of those they follow.</summary>
    public Sequence[] Attach(Sequence[] dependencies, IReadOnlyCollection<IEventProcessor> processors)
    {
        var added = processors.Select(p => p.Sequence).ToArray();
        if (added.Length == 0)
            return added;

        sequencer.AddGatingSequences(added);
        foreach (var dependency in dependencies)
        {
            sequencer.RemoveGatingSequence(dependency);
            if (_bySequence.TryGetValue(dependency, out var consumer))
                consumer.IsEndOfChain = false;
        }

        return added;
    }

    public Consumer ConsumerOf(object handler) => _byHandler.TryGetValue(handler, out var consumer) ? consumer
        : throw new ArgumentException($"The handler {handler} is not part of this disruptor", nameof(handler));

    public DependentSequenceGroup? GroupOf(object handler) => _byHandler.TryGetValue(handler, out var consumer) ? consumer.Group : null;

    public Sequence[] SequencesOf(IEnumerable<object> handlers) => handlers.Select(h => ConsumerOf(h).Processor.Sequence).ToArray();

    public void CheckNotStarted()
    {
        if (HasStarted)
            throw new InvalidOperationException("Handlers must be added before the start");
    }

    public void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
            throw new InvalidOperationException("A disruptor starts only once");

        foreach (var consumer in _consumers)
            consumer.Start(taskScheduler);
    }

    public void Halt()
    {
        foreach (var consumer in _consumers)
            consumer.Processor.Halt();
    }

    /// <summary>
    /// Waits until the consumers are done with what is published, then halts them. No limit when the timeout is negative.
    /// </summary>
    public void Shutdown(TimeSpan timeout)
    {
        var start = Stopwatch.GetTimestamp();
        var spin = default(SpinWait);
        while (HasBacklog())
        {
            if (timeout >= TimeSpan.Zero && Stopwatch.GetElapsedTime(start) > timeout)
                throw new TimeoutException($"The consumers were not done after {timeout}");

            spin.SpinOnce();
        }

        Halt();
    }

    bool HasBacklog()
    {
        var cursor = sequencer.Cursor;
        return _consumers.Any(c => c.IsEndOfChain && c.IsLive && c.Processor.Sequence.Value < Reachable(c, cursor));
    }

    /// <summary>How far a consumer can come: not past the place where one before it died.</summary>
    long Reachable(Consumer consumer, long cursor)
    {
        var reachable = cursor;
        foreach (var dependency in consumer.Dependencies)
        {
            if (_bySequence.TryGetValue(dependency, out var before))
                reachable = Math.Min(reachable, before.IsLive ? Reachable(before, cursor) : dependency.Value);
        }

        return reachable;
    }
}
