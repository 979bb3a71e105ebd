namespace Disruptor.Processing;

/// <summary>Shorter ways to start a processor.</summary>
public static class EventProcessorExtensions
{
    /// <summary>Starts on the thread pool.</summary>
    public static Task Start(this IEventProcessor eventProcessor) => eventProcessor.Start(TaskScheduler.Default, TaskCreationOptions.None);

    /// <summary>Starts on a thread of its own.</summary>
    public static Task StartLongRunning(this IEventProcessor eventProcessor) => eventProcessor.StartLongRunning(TaskScheduler.Default);

    /// <summary>Starts on a scheduler, which is told that the task runs long.</summary>
    public static Task StartLongRunning(this IEventProcessor eventProcessor, TaskScheduler taskScheduler) =>
        eventProcessor.Start(taskScheduler, TaskCreationOptions.LongRunning);
}
