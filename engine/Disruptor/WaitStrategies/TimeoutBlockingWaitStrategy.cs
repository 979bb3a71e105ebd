using Disruptor.Internal;

namespace Disruptor;

/// <summary>Blocks until woken or until the time is up; then the handlers' <c>OnTimeout</c> is called and the wait starts again.</summary>
public sealed class TimeoutBlockingWaitStrategy : IWaitStrategy, IProgressSignal
{
    const int Spins = 14;

    readonly BlockingWait _wait = new(Spins);
    readonly int _milliseconds;

    /// <summary>A strategy with a limit, rounded up to milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative or above <see cref="int.MaxValue"/> milliseconds.</exception>
    public TimeoutBlockingWaitStrategy(TimeSpan timeout)
    {
        var milliseconds = Math.Ceiling(timeout.TotalMilliseconds);
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, int.MaxValue, nameof(timeout));
        _milliseconds = (int)milliseconds;
    }

    /// <inheritdoc/>
    public bool IsBlockingStrategy => true;

    /// <inheritdoc/>
    public SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup dependentSequences, CancellationToken cancellationToken) =>
        _wait.WaitFor(sequence, dependentSequences, _milliseconds, cancellationToken);

    /// <inheritdoc/>
    public void SignalAllWhenBlocking() => _wait.SignalPublished();

    void IProgressSignal.SignalProgress() => _wait.SignalProgressed();
}
