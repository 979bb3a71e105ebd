namespace Disruptor;

/// <summary>How consumers wait for sequences.</summary>
public interface IWaitStrategy
{
    /// <summary>True when producers must call <see cref="SignalAllWhenBlocking"/> after a publication.</summary>
    bool IsBlockingStrategy { get; }

    /// <summary>
    /// Waits until the dependent sequences reach <paramref name="sequence"/>; gives the value found, which may be higher.
    /// </summary>
    /// <returns>The available sequence, or <see cref="SequenceWaitResult.Timeout"/> for strategies with a time limit.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup dependentSequences, CancellationToken cancellationToken);

    /// <summary>Wakes the consumers that are blocked, after a publication or a cancellation.</summary>
    void SignalAllWhenBlocking();
}
