using Disruptor.Processing;

namespace Disruptor.Dsl;

/// <summary>Where the exception handler of one handler is set.</summary>
public class ExceptionHandlerSetting<T>
    where T : class
{
    readonly Topology _topology;
    readonly object _eventHandler;

    internal ExceptionHandlerSetting(Topology topology, object eventHandler)
    {
        _topology = topology;
        _eventHandler = eventHandler;
    }

    /// <summary>Sets it. Only before the start.</summary>
    /// <exception cref="ArgumentException">The handler is not part of the disruptor.</exception>
    public void With(IExceptionHandler<T> exceptionHandler) =>
        ((IEventProcessor<T>)_topology.ConsumerOf(_eventHandler).Processor).SetExceptionHandler(exceptionHandler);
}
