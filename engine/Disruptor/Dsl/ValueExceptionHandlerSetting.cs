using Disruptor.Processing;

namespace Disruptor.Dsl;

/// <summary>Where the exception handler of one handler is set.</summary>
public class ValueExceptionHandlerSetting<T>
    where T : struct
{
    readonly Topology _topology;
    readonly object _eventHandler;

    internal ValueExceptionHandlerSetting(Topology topology, object eventHandler)
    {
        _topology = topology;
        _eventHandler = eventHandler;
    }

    /// <summary>Sets it. Only before the start.</summary>
    /// <exception cref="ArgumentException">The handler is not part of the disruptor.</exception>
    public void With(IValueExceptionHandler<T> exceptionHandler) =>
        ((IValueEventProcessor<T>)_topology.ConsumerOf(_eventHandler).Processor).SetExceptionHandler(exceptionHandler);
}
