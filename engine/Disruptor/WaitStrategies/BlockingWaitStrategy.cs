using Disruptor.Internal;

namespace Disruptor;

/// <summary>
/// Blocks until woken, after a short spin. The default: no load when idle, and a publication costs a look at a flag while the
/// consumers are awake.
/// </summary>
public sealed class BlockingWaitStrategy : IWaitStrategy, IProgressSignal
{
    // Enough to bridge the gap between two publications of a busy producer, some microseconds; an idle consumer is soon blocked.
    const int Spins = 14;

    readonly BlockingWait _wait = new(Spins);

    /// <inheritdoc/>
    public bool IsBlockingStrategy => true;

    /// <inheritdoc/>
    public SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup dependentSequences, CancellationToken cancellationToken) =>
        _wait.WaitFor(sequence, dependentSequences, Timeout.Infinite, cancellationToken);

    /// <inheritdoc/>
    public void SignalAllWhenBlocking() => _wait.SignalPublished();

    void IProgressSignal.SignalProgress() => _wait.SignalProgressed();
}
