using System.Diagnostics;
using QuantCore.Benchmarks.Measuring;
using QuantCore.Model.Messages;
using QuantCore.Model.Seams;

namespace QuantCore.Benchmarks.Pipelines;

/// <summary>
/// Stands where a read model stands and notes when the n-th record of one type arrives: quotes beside the core, behind the journal's flush;
/// accepted orders on the output ring, at the moment their clients are answered.
/// </summary>
internal sealed class Arrivals(RecordType type) : IMarketProjection, IOutputProjection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Latencies _latencies = new();
    private OpenLoop? _loop;
    private long _count;
    private long _pending;

    public long Count => Volatile.Read(ref _count);

    public Latencies Latencies => _latencies;

    /// <summary>Begins anew; call it while nothing is on its way.</summary>
    public void Measure(OpenLoop? loop)
    {
        _latencies.Reset();
        _pending = 0;
        _loop = loop;
        Volatile.Write(ref _count, 0);
    }

    /// <summary>Waits for so many; throws when they do not come, because they were refused or the disk stands still.</summary>
    public void AwaitCount(long count)
    {
        var started = Stopwatch.GetTimestamp();
        while (Count < count)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"Only {Count} of {count} {type} records came.");
            Thread.Sleep(0);
        }
    }

    public void OnRecord(long sequence, ReadOnlySpan<byte> record)
    {
        if (RecordHeader.Read(record).Type == type) Arrived(_count, _count + 1);
    }

    public void OnOutput(long inputSequence, ReadOnlySpan<byte> output)
    {
        if (RecordHeader.Read(output).Type == type) _pending++;
    }

    public void OnBatchEnd(long inputSequence)
    {
        Arrived(_count, _count + _pending);
        _pending = 0;
    }

    private void Arrived(long from, long to)
    {
        if (_loop is { } loop)
        {
            var now = Stopwatch.GetTimestamp();
            for (var n = from; n < to; n++) _latencies.Record(loop.DueTicks(n), now);
        }

        Volatile.Write(ref _count, to);
    }
}
