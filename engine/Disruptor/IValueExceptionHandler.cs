namespace Disruptor;

/// <summary>Decides what an exception of a struct-event handler means. Returning skips the event; throwing ends the processor.</summary>
public interface IValueExceptionHandler<T>
    where T : struct
{
    /// <summary>The handler threw on this event.</summary>
    void HandleEventException(Exception ex, long sequence, ref T evt);

    /// <summary><c>OnTimeout</c> threw; the sequence is the last one processed.</summary>
    void HandleOnTimeoutException(Exception ex, long sequence);

    /// <summary><c>OnStart</c> threw.</summary>
    void HandleOnStartException(Exception ex);

    /// <summary><c>OnShutdown</c> threw.</summary>
    void HandleOnShutdownException(Exception ex);
}
