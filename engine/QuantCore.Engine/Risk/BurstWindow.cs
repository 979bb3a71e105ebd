using QuantCore.Model.Hashing;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk;

/// <summary>The last orders of an account, to see the same order repeated: a strategy that runs away looks like that.</summary>
internal sealed class BurstWindow
{
    public const int Kept = 32;
    private const int Fields = 5;
    private readonly long[] _ring = new long[Kept * Fields];
    private int _next;

    /// <summary>Identical orders in the second before <paramref name="nowNs"/>, at most <see cref="Kept"/>.</summary>
    public int Identical(long nowNs, InstrumentId instrument, Side side, Price price, Quantity quantity)
    {
        var same = 0;
        for (var i = 0; i < Kept; i++)
        {
            var entry = _ring.AsSpan(i * Fields, Fields);
            if (entry[0] != 0 && nowNs - entry[0] < ShanghaiTime.NsPerSecond && entry[1] == instrument.Value && entry[2] == (long)side
                && entry[3] == price.Value && entry[4] == quantity.Shares)
                same++;
        }

        return same;
    }

    public void Remember(long nowNs, InstrumentId instrument, Side side, Price price, Quantity quantity)
    {
        var entry = _ring.AsSpan(_next * Fields, Fields);
        entry[0] = nowNs;
        entry[1] = instrument.Value;
        entry[2] = (long)side;
        entry[3] = price.Value;
        entry[4] = quantity.Shares;
        _next = (_next + 1) % Kept;
    }

    public void AddTo(ref StateHasher hasher)
    {
        hasher.Add(_next);
        foreach (var value in _ring) hasher.Add(value);
    }

    public long[] Save() => [_next, .. _ring];

    public void Load(long[] saved)
    {
        _next = (int)saved[0];
        saved.AsSpan(1, _ring.Length).CopyTo(_ring);
    }
}
