namespace Disruptor.Processing;

/// <summary>A processor of struct events.</summary>
public interface IValueEventProcessor<T> : IEventProcessor
    where T : struct
{
    /// <summary>Runs the loop on the calling thread until it is halted.</summary>
    /// <exception cref="InvalidOperationException">The loop already runs.</exception>
    void Run();

    /// <summary>Replaces the exception handler, which is <see cref="ValueFatalExceptionHandler{T}"/> at first.</summary>
    void SetExceptionHandler(IValueExceptionHandler<T> exceptionHandler);
}
