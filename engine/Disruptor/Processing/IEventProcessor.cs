namespace Disruptor.Processing;

/// <summary>A loop that waits for events and gives them to a handler, on one thread.</summary>
public interface IEventProcessor
{
    /// <summary>The last event processed, published once per batch.</summary>
    Sequence Sequence { get; }

    /// <summary>True from the start of the loop until after <c>OnShutdown</c>.</summary>
    bool IsRunning { get; }

    /// <summary>Ends the loop after the current batch. Before a start, makes that start end at once.</summary>
    void Halt();

    /// <summary>Runs the loop on a scheduler. The task ends with the loop and carries the exception that ended it.</summary>
    Task Start(TaskScheduler taskScheduler, TaskCreationOptions taskCreationOptions);

    /// <summary>Waits until <c>OnStart</c> has been called, or the time is up.</summary>
    void WaitUntilStarted(TimeSpan timeout);
}
