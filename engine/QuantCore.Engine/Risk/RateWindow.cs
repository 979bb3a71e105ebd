using QuantCore.Model.Hashing;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk;

/// <summary>
/// Orders and cancels of one account in the last second and today. A second is counted in eleven slots of 100 ms, so the window is never
/// shorter than a second: a burst across a boundary cannot slip through.
/// </summary>
internal sealed class RateWindow
{
    public const int Slots = 11;
    private const long SlotNs = 100 * ShanghaiTime.NsPerMillisecond;
    private readonly int[] _counts = new int[Slots];
    private long _slot;

    /// <summary>Counted today.</summary>
    public int Today { get; private set; }

    /// <summary>Counted in the second before <paramref name="nowNs"/>.</summary>
    public int LastSecond(long nowNs)
    {
        var slot = nowNs / SlotNs;
        var sum = 0;
        for (var i = 0; i < Slots; i++)
        {
            var at = _slot - i;
            if (at >= 0 && slot - at < Slots) sum += _counts[(int)(at % Slots)];
        }

        return sum;
    }

    public void Count(long nowNs)
    {
        Advance(nowNs / SlotNs);
        _counts[(int)(_slot % Slots)]++;
        Today++;
    }

    public void StartDay() => Today = 0;

    public void AddTo(ref StateHasher hasher)
    {
        hasher.Add(_slot);
        hasher.Add(Today);
        foreach (var count in _counts) hasher.Add(count);
    }

    public long[] Save() => [_slot, Today, .. _counts.Select(c => (long)c)];

    public void Load(long[] saved)
    {
        _slot = saved[0];
        Today = (int)saved[1];
        for (var i = 0; i < Slots; i++) _counts[i] = (int)saved[i + 2];
    }

    private void Advance(long slot)
    {
        if (slot <= _slot) return;
        var steps = Math.Min(slot - _slot, Slots);
        for (var i = 0L; i < steps; i++) _counts[(int)((slot - i) % Slots)] = 0;
        _slot = slot;
    }
}
