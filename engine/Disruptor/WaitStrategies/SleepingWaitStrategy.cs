namespace Disruptor;

/// <summary>
/// Spins, yields, gives its time slice away, then sleeps a tick at a time: next to no load when idle, up to a tick of latency.
/// </summary>
public sealed class SleepingWaitStrategy : IWaitStrategy
{
    const int DefaultRetries = 200;

    readonly int _retries;

    /// <summary>A strategy that looks so often before it sleeps: half of them spinning, half yielding.</summary>
    public SleepingWaitStrategy(int retries = DefaultRetries) => _retries = retries;

    /// <inheritdoc/>
    public bool IsBlockingStrategy => false;

    /// <inheritdoc/>
    public SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup dependentSequences, CancellationToken cancellationToken)
    {
        var left = _retries;
        long available;
        while ((available = dependentSequences.Value) < sequence)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BackOff(left);
            left = Math.Max(left - 1, -_retries);
        }

        return available;
    }

    /// <inheritdoc/>
    public void SignalAllWhenBlocking()
    {
        // Consumers poll: nobody blocks.
    }

    void BackOff(int left)
    {
        if (left > _retries / 2)
            Thread.SpinWait(1);
        else if (left > 0)
            Thread.Yield();
        else if (left > -_retries)
            Thread.Sleep(0);
        else
            Thread.Sleep(1);
    }
}
