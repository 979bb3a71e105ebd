using QuantCore.Model.Hashing;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk;

/// <summary>An account's orders of the last second, to see the same one repeated: a strategy that runs away looks like that.</summary>
internal sealed class BurstWindow
{
    /// <summary>Orders remembered at the most: well above what an unfiled account can send in a second.</summary>
    public const int Kept = 1_024;

    private readonly Queue<Entry> _recent = new();

    /// <summary>Identical orders in the second before <paramref name="nowNs"/>.</summary>
    public int Identical(long nowNs, InstrumentId instrument, Side side, Price price, Quantity quantity)
    {
        var same = 0;
        foreach (var entry in _recent)
            if (entry == new Entry(entry.TimeNs, instrument, side, price, quantity) && nowNs - entry.TimeNs < ShanghaiTime.NsPerSecond)
                same++;
        return same;
    }

    public void Remember(long nowNs, InstrumentId instrument, Side side, Price price, Quantity quantity)
    {
        var since = nowNs - ShanghaiTime.NsPerSecond;
        while (_recent.Count >= Kept || (_recent.TryPeek(out var oldest) && oldest.TimeNs <= since)) _recent.Dequeue();
        _recent.Enqueue(new Entry(nowNs, instrument, side, price, quantity));
    }

    public void AddTo(ref StateHasher hasher)
    {
        foreach (var value in Save()) hasher.Add(value);
    }

    public long[] Save() =>
        [_recent.Count, .. _recent.SelectMany(e => new[] { e.TimeNs, e.Instrument.Value, (long)e.Side, e.Price.Value, e.Quantity.Shares })];

    public void Load(long[] saved)
    {
        for (var at = 1; at < saved.Length; at += 5)
            _recent.Enqueue(new Entry(
                saved[at], new InstrumentId((uint)saved[at + 1]), (Side)saved[at + 2], new Price(saved[at + 3]),
                new Quantity(saved[at + 4])));
    }

    private readonly record struct Entry(long TimeNs, InstrumentId Instrument, Side Side, Price Price, Quantity Quantity);
}
