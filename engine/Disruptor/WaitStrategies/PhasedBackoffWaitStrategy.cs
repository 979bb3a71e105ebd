using System.Diagnostics;
using Disruptor.Internal;

namespace Disruptor;

/// <summary>Spins for a time, then yields for a time, then waits as a fallback strategy does.</summary>
public sealed class PhasedBackoffWaitStrategy : IWaitStrategy, IProgressSignal
{
    const int LooksPerClockRead = 1000;

    readonly IWaitStrategy _fallback;

    /// <summary>A strategy with the two spans, one after the other, and a fallback.</summary>
    public PhasedBackoffWaitStrategy(TimeSpan spinTimeout, TimeSpan yieldTimeout, IWaitStrategy fallbackStrategy)
    {
        SpinTimeout = ToStopwatchTicks(spinTimeout);
        YieldTimeout = SpinTimeout + ToStopwatchTicks(yieldTimeout);
        _fallback = fallbackStrategy;
    }

    /// <inheritdoc/>
    public bool IsBlockingStrategy => _fallback.IsBlockingStrategy;

    /// <summary>When spinning ends, in <see cref="Stopwatch"/> ticks from the start of the wait.</summary>
    public long SpinTimeout { get; }

    /// <summary>When yielding ends, in <see cref="Stopwatch"/> ticks from the start of the wait.</summary>
    public long YieldTimeout { get; }

    /// <summary>Falls back to <see cref="BlockingWaitStrategy"/>.</summary>
    public static PhasedBackoffWaitStrategy WithLock(TimeSpan spinTimeout, TimeSpan yieldTimeout) =>
        new(spinTimeout, yieldTimeout, new BlockingWaitStrategy());

    /// <summary>Falls back to <see cref="SleepingWaitStrategy"/> without retries.</summary>
    public static PhasedBackoffWaitStrategy WithSleep(TimeSpan spinTimeout, TimeSpan yieldTimeout) =>
        new(spinTimeout, yieldTimeout, new SleepingWaitStrategy(0));

    /// <inheritdoc/>
    public SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup dependentSequences, CancellationToken cancellationToken)
    {
        var start = 0L;
        var looks = LooksPerClockRead;
        while (true)
        {
            var available = dependentSequences.Value;
            if (available >= sequence)
                return available;

            cancellationToken.ThrowIfCancellationRequested();
            if (--looks > 0)
                continue;

            // The clock is read only once the quick looks are used up, then at every look.
            looks = 1;
            start = start == 0 ? Stopwatch.GetTimestamp() : start;
            var elapsed = Stopwatch.GetTimestamp() - start;
            if (elapsed >= YieldTimeout)
                return _fallback.WaitFor(sequence, dependentSequences, cancellationToken);

            if (elapsed >= SpinTimeout)
                Thread.Yield();
        }
    }

    /// <inheritdoc/>
    public void SignalAllWhenBlocking() => _fallback.SignalAllWhenBlocking();

    void IProgressSignal.SignalProgress() => (_fallback as IProgressSignal)?.SignalProgress();

    static long ToStopwatchTicks(TimeSpan span) => (long)(span.TotalSeconds * Stopwatch.Frequency);
}
