namespace Disruptor;

/// <summary>Decides what an exception of a class-event handler means. Returning skips the event; throwing ends the processor.</summary>
public interface IExceptionHandler<T>
    where T : class
{
    /// <summary>An event handler threw on this event.</summary>
    void HandleEventException(Exception ex, long sequence, T evt);

    /// <summary><c>OnTimeout</c> threw; the sequence is the last one processed.</summary>
    void HandleOnTimeoutException(Exception ex, long sequence);

    /// <summary>A batch handler threw on this batch, whose first event has the given sequence.</summary>
    void HandleEventException(Exception ex, long sequence, EventBatch<T> batch);

    /// <summary><c>OnStart</c> threw.</summary>
    void HandleOnStartException(Exception ex);

    /// <summary><c>OnShutdown</c> threw.</summary>
    void HandleOnShutdownException(Exception ex);
}
