using System.Collections.Concurrent;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <content>One instance per day.</content>
public sealed partial class DayRules
{
    // About 15 years of trading days; beyond that it starts again, because nothing grows without bound.
    private const int MaxCached = 4096;
    private static readonly ConcurrentDictionary<TradingDay, DayRules> Cache = new();

    /// <summary>The rules of a day. Any number is answered; one that is no date has no rules. Safe from any thread.</summary>
    public static DayRules For(TradingDay day)
    {
        if (Cache.Count >= MaxCached) Cache.Clear();
        return Cache.GetOrAdd(day, static d => new DayRules(d));
    }
}
