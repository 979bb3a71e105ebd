using System.Runtime.CompilerServices;

namespace Disruptor.Internal;

/// <summary>
/// The wait behind the blocking strategies. Consumers of the cursor and consumers of other handlers block at separate gates, so that a
/// publication wakes only those who can go on; a short spin first saves the wake-up when the next event is already on its way.
/// </summary>
sealed class BlockingWait(int spins)
{
    // A handler made elsewhere moves its sequence without a signal: whoever waits for one looks again by itself.
    const int UnsignalledCheckMilliseconds = 1;
    const int IdleCheckMilliseconds = 20;

    readonly SignalGate _published = new();
    readonly SignalGate _progressed = new();
    readonly int _spins = spins;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SignalPublished() => _published.Signal();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SignalProgressed() => _progressed.Signal();

    /// <summary>Waits without or with a limit in milliseconds (<see cref="Timeout.Infinite"/> for none).</summary>
    public SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup group, int limit, CancellationToken cancellationToken)
    {
        long available;
        var spin = default(SpinWait);
        for (var i = 0; i < _spins; i++)
        {
            if ((available = group.Value) >= sequence)
                return available;

            cancellationToken.ThrowIfCancellationRequested();
            spin.SpinOnce(sleep1Threshold: -1);
        }

        var deadline = limit < 0 ? long.MaxValue : Environment.TickCount64 + limit;
        while ((available = group.Value) < sequence)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var left = deadline == long.MaxValue ? Timeout.Infinite : (int)Math.Max(0, deadline - Environment.TickCount64);
            if (left == 0)
                return SequenceWaitResult.Timeout;

            Block(sequence, group, left, cancellationToken);
        }

        return available;
    }

    void Block(long sequence, DependentSequenceGroup group, int left, CancellationToken cancellationToken)
    {
        if (group.DependsOnCursor)
        {
            _published.WaitOnce(group, sequence, left, cancellationToken);
            return;
        }

        var check = group.CursorValue >= sequence ? UnsignalledCheckMilliseconds : IdleCheckMilliseconds;
        _progressed.WaitOnce(group, sequence, left < 0 ? check : Math.Min(left, check), cancellationToken);
    }
}
