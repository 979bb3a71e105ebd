using System.Runtime.CompilerServices;

namespace Disruptor;

/// <summary>
/// A spin wait that never sleeps a whole timer tick: pauses that double, then yields with a <c>Sleep(0)</c> now and then.
/// For waits that are expected to end within microseconds.
/// </summary>
public struct AggressiveSpinWait
{
    const int PauseRounds = 8;
    const int SleepZeroEvery = 5;

    // With one processor the awaited thread cannot run while this one pauses.
    static readonly int Pauses = Environment.ProcessorCount > 1 ? PauseRounds : 0;

    int _count;

    /// <summary>How often <see cref="SpinOnce"/> was called.</summary>
    public readonly int Count => _count;

    /// <summary>One step of the wait.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void SpinOnce()
    {
        if (_count < Pauses)
            Thread.SpinWait(4 << _count);
        else if ((_count - Pauses) % SleepZeroEvery == SleepZeroEvery - 1)
            Thread.Sleep(0);
        else
            Thread.Yield();

        _count = _count == int.MaxValue ? Pauses : _count + 1;
    }
}
