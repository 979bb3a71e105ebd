namespace Disruptor.Processing;

/// <summary>A processor of class events.</summary>
public interface IEventProcessor<T> : IEventProcessor
    where T : class
{
    /// <summary>Runs the loop on the calling thread until it is halted.</summary>
    /// <exception cref="InvalidOperationException">The loop already runs.</exception>
    void Run();

    /// <summary>Replaces the exception handler, which is <see cref="FatalExceptionHandler{T}"/> at first.</summary>
    void SetExceptionHandler(IExceptionHandler<T> exceptionHandler);
}
