namespace Disruptor;

/// <summary>
/// Waits with <see cref="SpinWait"/>: spins, yields, then sleeps a tick at a time. Little load when idle, up to a tick of latency.
/// </summary>
public sealed class SpinWaitWaitStrategy : IWaitStrategy
{
    /// <inheritdoc/>
    public bool IsBlockingStrategy => false;

    /// <inheritdoc/>
    public SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup dependentSequences, CancellationToken cancellationToken) =>
        dependentSequences.SpinWaitFor(sequence, cancellationToken);

    /// <inheritdoc/>
    public void SignalAllWhenBlocking()
    {
        // Consumers poll: nobody blocks.
    }
}
