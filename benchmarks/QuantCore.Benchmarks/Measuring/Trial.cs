using System.Diagnostics;

namespace QuantCore.Benchmarks.Measuring;

/// <summary>Measures one round: operations per second, bytes allocated by all threads, collections.</summary>
internal static class Trial
{
    /// <summary><paramref name="work"/> returns how many operations it did. What it sets up counts, so set up before.</summary>
    public static Sample Measure(Func<long> work)
    {
        GC.Collect();
        var (gen0, allocated, start) = (GC.CollectionCount(0), GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        var operations = work();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new Sample(operations / elapsed, allocated / (double)Math.Max(operations, 1), GC.CollectionCount(0) - gen0);
    }
}
