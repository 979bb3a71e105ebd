namespace Disruptor;

/// <summary>Handles class events of a ring a batch at a time, always on one thread.</summary>
public interface IBatchEventHandler<T>
    where T : class
{
    /// <summary>Upper limit of a batch in events; null for none. Read once, when the processor is created.</summary>
    int? MaxBatchSize => null;

    /// <summary>
    /// Handles a batch whose first event has the given sequence. An exception goes to the exception handler; if that returns,
    /// the whole batch counts as processed. A batch never spans the end of the ring's array.
    /// </summary>
    void OnBatch(EventBatch<T> batch, long sequence);

    /// <summary>Called once on the handler's thread before the first batch.</summary>
    void OnStart()
    {
    }

    /// <summary>Called once on the handler's thread after the last batch, also when an exception ended it.</summary>
    void OnShutdown()
    {
    }

    /// <summary>Called when the wait strategy gave up waiting, with the last processed sequence.</summary>
    void OnTimeout(long sequence)
    {
    }
}
