using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Tests.Support;

/// <summary>Small recorded sessions.</summary>
public static class Sessions
{
    public const long Second = 1_000_000_000;

    /// <summary>Writes a session of quotes at these times, ns since the Unix epoch.</summary>
    public static string Write(string directory, IEnumerable<long> times)
    {
        using var writer = JournalWriter.Open(new JournalOptions { Directory = directory, Kind = 3 });
        var volume = 0L;
        foreach (var time in times) writer.Append(Market.Quote(time, volume += 100));
        return directory;
    }
}

/// <summary>Remembers what it was told, with the position it was told at.</summary>
public sealed class RecordingListener : IMarketDataListener
{
    private readonly Lock _lock = new();
    private readonly List<long> _positions = [];
    private readonly List<long> _polls = [];

    public Action<long>? OnPoll { get; set; }

    public IReadOnlyList<long> Positions
    {
        get
        {
            lock (_lock) return [.. _positions];
        }
    }

    public IReadOnlyList<long> Polls
    {
        get
        {
            lock (_lock) return [.. _polls];
        }
    }

    public void OnMarketRecord(ReadOnlySpan<byte> record, long position)
    {
        Assert.Equal(position, RecordHeader.Read(record).SourceSequence);
        lock (_lock) _positions.Add(position);
    }

    public void Poll(long nowNs)
    {
        lock (_lock) _polls.Add(nowNs);
        OnPoll?.Invoke(nowNs);
    }
}
