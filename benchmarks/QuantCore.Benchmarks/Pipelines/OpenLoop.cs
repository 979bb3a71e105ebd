using System.Diagnostics;

namespace QuantCore.Benchmarks.Pipelines;

/// <summary>
/// Sends at a fixed rate whatever the receiver does. Latency counts from when an event should have been sent, so a stall delays every event
/// behind it in the figures too (no coordinated omission).
/// </summary>
internal sealed class OpenLoop(double perSecond, TimeSpan time)
{
    private readonly double _ticksPerEvent = Stopwatch.Frequency / perSecond;
    private long _started;

    public long Events { get; } = (long)(perSecond * time.TotalSeconds);

    /// <summary>When the n-th event should have been sent, Stopwatch ticks.</summary>
    public long DueTicks(long n) => Volatile.Read(ref _started) + (long)(n * _ticksPerEvent);

    public void Run(Action<long> send)
    {
        Volatile.Write(ref _started, Stopwatch.GetTimestamp());
        for (var n = 0L; n < Events; n++)
        {
            // Yielding, because the handlers may have no other core to run on.
            while (Stopwatch.GetTimestamp() < DueTicks(n)) Thread.Yield();
            send(n);
        }
    }
}
