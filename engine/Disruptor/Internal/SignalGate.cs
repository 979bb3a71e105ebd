using System.Runtime.CompilerServices;

namespace Disruptor.Internal;

/// <summary>
/// A condition variable whose signal costs one fence and one load while nobody waits. A publisher stores its sequence, fences and reads
/// the flag; a waiter sets the flag, fences and reads the sequence: at least one of the two sees the other, so no wake-up is lost.
/// </summary>
sealed class SignalGate
{
    readonly object _monitor = new();
    bool _armed;

    /// <summary>Wakes all waiters, if there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Signal()
    {
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _armed))
            Wake();
    }

    /// <summary>Waits once, unless the group already reached the sequence. The caller looks again, whatever ended the wait.</summary>
    public void WaitOnce(DependentSequenceGroup group, long sequence, int milliseconds, CancellationToken cancellationToken)
    {
        lock (_monitor)
        {
            _armed = true;
            Interlocked.MemoryBarrier();
            if (group.Value >= sequence)
                return;

            cancellationToken.ThrowIfCancellationRequested();
            Monitor.Wait(_monitor, milliseconds);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Wake()
    {
        lock (_monitor)
        {
            // Disarmed by the waker, not by the waiter: the publishes that follow before the waiter runs must not come here again.
            _armed = false;
            Monitor.PulseAll(_monitor);
        }
    }
}
