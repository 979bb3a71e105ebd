using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <summary>
/// The price of a call auction (集合竞价): the largest volume trades; every better-priced order and at least one side at the price fill whole.
/// Both exchanges' tie rules are in <see cref="AuctionTieRule"/>; sources conflict on the details, so the rule is a parameter.
/// One pass over the sorted levels.
/// </summary>
public static class CallAuction
{
    /// <summary>The print of a crossed book; no price and no volume when nothing crosses.</summary>
    /// <param name="bids">Bids, best first, each price once.</param>
    /// <param name="asks">Asks, best first, each price once.</param>
    /// <param name="reference">Last price or previous close, for <see cref="AuctionTieRule.SmallestImbalanceThenNearest"/>.</param>
    /// <param name="tick">Price step.</param>
    /// <param name="rule">What decides a tie.</param>
    public static (Price Price, long Volume) Match(
        ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks, Price reference, Price tick, AuctionTieRule rule)
    {
        if (bids.IsEmpty || asks.IsEmpty || bids[0].Price < asks[0].Price) return (Price.None, 0);

        // Between two neighbouring order prices demand and supply do not change: it is enough to look at the order prices themselves
        // and, since
        // ties span ranges, at the open gaps between them, each as a range of ticks [low, high].
        var best = new Candidate(0, long.MaxValue, 0, 0);
        var (demand, supply) = (Sum(bids), 0L);
        var (bid, ask) = (bids.Length - 1, 0);
        var gapLow = 0L;
        while (bid >= 0 || ask < asks.Length)
        {
            var price = Math.Min(bid >= 0 ? bids[bid].Price : long.MaxValue, ask < asks.Length ? asks[ask].Price : long.MaxValue);
            if (gapLow != 0 && price - tick.Value >= gapLow) Consider(ref best, demand, supply, gapLow, price - tick.Value);
            if (ask < asks.Length && asks[ask].Price == price) supply += asks[ask++].Quantity;
            Consider(ref best, demand, supply, price, price);
            if (bid >= 0 && bids[bid].Price == price) demand -= bids[bid--].Quantity;
            gapLow = price + tick.Value;
        }

        return (Choose(best, reference.Value, tick.Value, rule), best.Volume);
    }

    private static void Consider(ref Candidate best, long demand, long supply, long low, long high)
    {
        var (volume, imbalance) = (Math.Min(demand, supply), Math.Abs(demand - supply));
        if (volume == 0 || volume < best.Volume || (volume == best.Volume && imbalance > best.Imbalance)) return;
        var isSame = volume == best.Volume && imbalance == best.Imbalance;
        best = new Candidate(volume, imbalance, isSame ? best.Low : low, high);
    }

    private static Price Choose(in Candidate best, long reference, long tick, AuctionTieRule rule)
    {
        if (best.Volume == 0) return Price.None;
        if (rule == AuctionTieRule.SmallestImbalanceThenNearest) return new Price(Math.Clamp(reference, best.Low, best.High));
        var ticks = (best.High - best.Low) / tick;
        return new Price(best.Low + ((ticks + 1) / 2 * tick));
    }

    private static long Sum(ReadOnlySpan<PriceLevel> levels)
    {
        var sum = 0L;
        foreach (ref readonly var level in levels) sum += level.Quantity;
        return sum;
    }

    private readonly record struct Candidate(long Volume, long Imbalance, long Low, long High);
}
