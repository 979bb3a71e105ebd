namespace Disruptor;

/// <summary>Spins briefly, then yields between looks: low latency, a busy core, but one that other threads can have.</summary>
public sealed class YieldingWaitStrategy : IWaitStrategy
{
    const int Spins = 40;
    const int LongestPause = 32;

    // With one processor the awaited thread cannot run while this one spins.
    static readonly int SpinsHere = Environment.ProcessorCount > 1 ? Spins : 0;

    /// <inheritdoc/>
    public bool IsBlockingStrategy => false;

    /// <inheritdoc/>
    public SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup dependentSequences, CancellationToken cancellationToken)
    {
        var spins = SpinsHere;
        var pause = 1;
        long available;
        while ((available = dependentSequences.Value) < sequence)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (spins > 0)
            {
                spins--;
                Thread.SpinWait(pause);

                // A reader that looks too often takes the line away from the writer: growing pauses let publications pile up into a batch.
                pause = Math.Min(2 * pause, LongestPause);
            }
            else
            {
                Thread.Yield();
            }
        }

        return available;
    }

    /// <inheritdoc/>
    public void SignalAllWhenBlocking()
    {
        // Consumers poll: nobody blocks.
    }
}
