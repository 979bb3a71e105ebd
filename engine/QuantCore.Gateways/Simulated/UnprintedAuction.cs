using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <summary>A call auction in which the recorded market printed nothing: should our orders cross it (or each other), they trade at the
/// price
/// that the auction would have found with them in it.</summary>
internal static class UnprintedAuction
{
    public static void Settle(VenueInstrument at, Matcher matcher, DayRules rules)
    {
        if (at.Definition is not { } instrument || (at.Bids.Count == 0 && at.Asks.Count == 0)) return;
        var reference = at.Last > 0 ? new Price(at.Last) : instrument.PreClose;
        var rule = instrument.Id.Exchange == Exchange.Sse
            ? AuctionTieRule.SmallestImbalanceThenMiddle
            : AuctionTieRule.SmallestImbalanceThenNearest;
        var (price, volume) = CallAuction.Match(
            Levels(at, Side.Buy), Levels(at, Side.Sell), reference, rules.Tick(instrument.Board), rule);
        if (volume == 0) return;
        matcher.CrossReal(at, Side.Buy, price.Value);
        matcher.CrossReal(at, Side.Sell, price.Value);
        matcher.CrossOwn(at, price.Value);
    }

    private static PriceLevel[] Levels(VenueInstrument at, Side side)
    {
        var slices = new List<Slice>();
        Liquidity.Collect(at, side, 0, long.MaxValue, withOwn: true, slices);
        return [.. slices.GroupBy(slice => slice.Price).Select(group => new PriceLevel(group.Key, group.Sum(slice => slice.Quantity)))];
    }
}
