namespace Disruptor;

/// <summary>Handles struct events of a ring, always on one thread. Only <c>OnEvent</c> must be written.</summary>
public interface IValueEventHandler<T>
    where T : struct
{
    /// <summary>Upper limit of a batch in events; null for none. Read once, when the processor is created.</summary>
    int? MaxBatchSize => null;

    /// <summary>
    /// Handles one event. An exception goes to the exception handler; if that returns, the event counts as processed.
    /// The handler's sequence is published after the batch, so work that can be grouped belongs where <paramref name="endOfBatch"/> is
    /// true.
    /// </summary>
    void OnEvent(ref T data, long sequence, bool endOfBatch);

    /// <summary>Called before the first event of a batch, with the number of events in it.</summary>
    void OnBatchStart(long batchSize)
    {
    }

    /// <summary>Called once on the handler's thread before the first event.</summary>
    void OnStart()
    {
    }

    /// <summary>Called once on the handler's thread after the last event, also when an exception ended it.</summary>
    void OnShutdown()
    {
    }

    /// <summary>Called when the wait strategy gave up waiting, with the last processed sequence.</summary>
    void OnTimeout(long sequence)
    {
    }
}
