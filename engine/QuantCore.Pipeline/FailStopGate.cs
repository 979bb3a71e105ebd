namespace QuantCore.Pipeline;

/// <summary>The one place where a failure is kept. The first one wins; every handler looks here before it acts.</summary>
internal sealed class FailStopGate
{
    private FailStop? _failure;

    public event Action<FailStop>? Failed;

    public bool IsClosed => Volatile.Read(ref _failure) is not null;

    public FailStop? Failure => Volatile.Read(ref _failure);

    public void Close(string component, long sequence, Exception exception)
    {
        var failure = new FailStop(component, sequence, $"{component} failed at sequence {sequence}: {exception.Message}", exception);
        if (Interlocked.CompareExchange(ref _failure, failure, null) is not null) return;

        // Not on the handler's thread: it has to go on draining, whatever the listener does.
        ThreadPool.UnsafeQueueUserWorkItem(static state => state.Item1.Failed?.Invoke(state.Item2), (this, failure), preferLocal: false);
    }
}
