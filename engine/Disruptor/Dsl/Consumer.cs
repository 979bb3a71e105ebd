using Disruptor.Processing;

namespace Disruptor.Dsl;

/// <summary>One processor in the graph of a disruptor.</summary>
sealed class Consumer(IEventProcessor processor, object? handler, Sequence[] dependencies, DependentSequenceGroup? group)
{
    Task? _task;

    public IEventProcessor Processor => processor;

    public object? Handler => handler;

    /// <summary>The sequences of the consumers before this one; empty at the head of the graph.</summary>
    public Sequence[] Dependencies => dependencies;

    public DependentSequenceGroup? Group => group;

    /// <summary>False once another consumer depends on this one.</summary>
    public bool IsEndOfChain { get; set; } = true;

    /// <summary>
    /// True while the processor may still move: it runs, or it is scheduled and has not begun. Asking only whether it runs would let a
    /// shutdown right after the start drop what was published in between.
    /// </summary>
    public bool IsLive => processor.IsRunning || _task is { IsCompleted: false };

    public void Start(TaskScheduler taskScheduler) => _task = processor.StartLongRunning(taskScheduler);
}
