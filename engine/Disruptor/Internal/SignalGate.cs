using System.Runtime.CompilerServices;

namespace Disruptor.Internal;

/// <summary>
/// A condition variable whose signal costs one load while nobody waits. A publisher stores its sequence, then reads the flag; a waiter sets
/// the flag, then reads the sequence. One of the two must see the other, which takes a full fence on both sides; the waiter, who is about
/// to
/// spend microseconds anyway, pays for both with a fence on every thread of the process.
/// </summary>
sealed class SignalGate
{
    readonly object _monitor = new();
    bool _armed;

    /// <summary>Wakes all waiters, if there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Signal()
    {
        if (Volatile.Read(ref _armed))
            Wake();
    }

    /// <summary>Waits once, unless the group already reached the sequence. The caller looks again, whatever ended the wait.</summary>
    public void WaitOnce(DependentSequenceGroup group, long sequence, int milliseconds, CancellationToken cancellationToken)
    {
        lock (_monitor)
        {
            Volatile.Write(ref _armed, true);
            Interlocked.MemoryBarrierProcessWide();
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
            Volatile.Write(ref _armed, false);
            Monitor.PulseAll(_monitor);
        }
    }
}
