namespace Disruptor;

/// <summary>A class-event handler that publishes its own sequence.</summary>
public interface ISequenceReportingEventHandler<in T> : IEventHandler<T>, IEventProcessorSequenceAware;
