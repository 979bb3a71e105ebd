using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Sources;

/// <summary>Publishes a <see cref="TimerRecord"/> at each whole second of journal time, each second at most once, also when time
/// jumps.</summary>
internal sealed class TimerTicks(IRecordSink sink, RecordSource source)
{
    /// <summary>Time between two ticks, ns.</summary>
    public const long PeriodNs = ShanghaiTime.NsPerSecond;

    private long _lastDueNs;
    private long _count;

    /// <summary>When the next one is due.</summary>
    public long NextDueNs => _lastDueNs + PeriodNs;

    /// <summary>Starts counting at a time; the second it lies in has had its tick.</summary>
    public void StartAt(long nowNs) => _lastDueNs = Math.Max(_lastDueNs, Floor(nowNs));

    /// <summary>Publishes what is due. After a jump only the last of the seconds passed gets its tick.</summary>
    public void Run(long nowNs, bool everySecond)
    {
        if (everySecond)
        {
            while (NextDueNs <= nowNs) Publish(NextDueNs);
        }
        else if (NextDueNs <= nowNs)
        {
            Publish(Floor(nowNs));
        }
    }

    private static long Floor(long timeNs) => timeNs - (timeNs % PeriodNs);

    private void Publish(long dueNs)
    {
        _lastDueNs = dueNs;
        Span<byte> record = stackalloc byte[64];
        var header = new RecordHeader { Source = source, TimestampNs = dueNs, SourceSequence = ++_count };
        var length = RecordCodec.EncodeFixed(record, header, new TimerRecord { DueNs = dueNs });
        sink.Publish(record[..length]);
    }
}
