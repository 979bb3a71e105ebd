using System.Diagnostics;
using HdrHistogram;

namespace QuantCore.Benchmarks.Measuring;

/// <summary>Latencies of one kind, recorded by one thread, three digits, up to a minute.</summary>
internal sealed class Latencies
{
    private const long LargestNs = 60_000_000_000;
    private static readonly double NsPerTick = 1e9 / Stopwatch.Frequency;
    private readonly LongHistogram _histogram = new(1, LargestNs, 3);

    public double P50 => Us(50);

    public double P99 => Us(99);

    public double P999 => Us(99.9);

    /// <summary>Stopwatch ticks from the intended start to the end.</summary>
    public void Record(long from, long to) => _histogram.RecordValue(Math.Clamp((long)((to - from) * NsPerTick), 1, LargestNs));

    public void Reset() => _histogram.Reset();

    private double Us(double percentile) => Math.Round(_histogram.GetValueAtPercentile(percentile) / 1e3, 1);
}
