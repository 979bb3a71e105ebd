using System.Diagnostics;
using QuantCore.Benchmarks.Cores;
using QuantCore.Model.Seams;
using QuantCore.Pipeline.Sources;

namespace QuantCore.Benchmarks.Pipelines;

/// <summary>10:00 of the benchmark's day when it is made, and then real time.</summary>
internal sealed class FloorClock : IClock
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public long NowNs => Floor.OpenNs + (Stopwatch.GetElapsedTime(_started).Ticks * 100);

    public long WallNs => SystemClock.Instance.WallNs;
}
