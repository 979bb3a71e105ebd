using QuantCore.Model.Markets.AShare;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <content>Price limits, first days of a listing, the cage.</content>
public sealed partial class DayRules
{
    /// <summary>
    /// The lowest and highest price of the day. Published limits go before computed ones. False when there is no rule, or no reference
    /// price to compute from: the order is then refused.
    /// </summary>
    /// <param name="instrument">The instrument's row of the day.</param>
    /// <param name="lower">The lower limit; none when <paramref name="unlimited"/>.</param>
    /// <param name="upper">The upper limit; none when <paramref name="unlimited"/>.</param>
    /// <param name="unlimited">Whether the day has no limit (first days after an IPO).
    /// False when limits are published all the same.</param>
    public bool TryPriceLimits(Instrument instrument, out Price lower, out Price upper, out bool unlimited)
    {
        lower = instrument.PublishedLower;
        upper = instrument.PublishedUpper;
        unlimited = false;
        if (Of(instrument.Board) is not { Tick: { } tick, Listing: { } listing } rules
            || (instrument.IsRiskWarning ? rules.RiskWarning : rules.Normal) is not { } limit) return None(out lower, out upper);
        if (lower.Value > 0 && upper.Value > 0) return true;

        var regime = listing.On(instrument.ListedDays);
        unlimited = regime == ListingRegime.Unlimited;
        if (unlimited) return !None(out lower, out upper);
        if (regime == ListingRegime.NotKnown || !PriceLimits.IsReference(instrument.PreClose)) return None(out lower, out upper);

        var (up, down) = regime == ListingRegime.IssueRange
            ? (listing.UpBasisPoints, listing.DownBasisPoints)
            : (limit.BasisPoints, limit.BasisPoints);
        if (upper.Value <= 0) upper = PriceLimits.Upper(instrument.PreClose, up, limit.Rounding, tick.Tick);
        if (lower.Value <= 0) lower = PriceLimits.Lower(instrument.PreClose, down, limit.Rounding, tick.Tick);
        return true;
    }

    /// <summary>Whether the instrument has no price limit on this day by the rules of new listings, whatever the feed publishes:
    /// then <see cref="IpoHaltOf"/> and <see cref="TryAuctionRange"/> hold.</summary>
    public bool IsNoLimitDay(Instrument instrument) =>
        Of(instrument.Board)?.Listing is { } listing && listing.On(instrument.ListedDays) == ListingRegime.Unlimited;

    /// <summary>
    /// The price cage of a limit order in continuous trading (the phase is the caller's to check). False when the board has no cage.
    /// The reference is the other side's best, else the own side's, else the last trade, else the previous close.
    /// </summary>
    /// <param name="board">The board.</param>
    /// <param name="side">The order's side.</param>
    /// <param name="bestBid">Best bid, or none.</param>
    /// <param name="bestAsk">Best ask, or none.</param>
    /// <param name="last">Last trade, or none.</param>
    /// <param name="preClose">Reference price of the day, or none.</param>
    /// <param name="bound">Highest price of a buy, lowest of a sell; none when there is no price at all to judge by (refuse).</param>
    /// <param name="reading">Which reading, where sources conflict.</param>
    public bool TryCage(
        Board board, Side side, Price bestBid, Price bestAsk, Price last, Price preClose, out Price bound,
        CageReading reading = CageReading.Strict)
    {
        bound = Price.None;
        if (Of(board) is not { Tick: { } tick, Cage: { BasisPoints: > 0 } cage }) return false;
        var (near, far) = side == Side.Buy ? (bestAsk, bestBid) : (bestBid, bestAsk);
        var reference = near.Value > 0 ? near : far.Value > 0 ? far : last.Value > 0 ? last : preClose;
        if (!PriceLimits.IsReference(reference)) return true;
        var ticks = reading == CageReading.Strict ? cage.MinTicks : cage.LooseMinTicks;
        bound = side == Side.Buy
            ? PriceLimits.CageBuy(reference, cage.BasisPoints, ticks, tick.Tick)
            : PriceLimits.CageSell(reference, cage.BasisPoints, ticks, tick.Tick);
        return true;
    }

    /// <summary>The valid orders of a stock without a limit in a call auction.
    /// False when there is none: not such a day, no rule, no price.</summary>
    /// <param name="instrument">The instrument's row of the day.</param>
    /// <param name="isOpening">The opening auction; else the closing one, or the one after a halt.</param>
    /// <param name="last">Last trade; not read for the opening.</param>
    /// <param name="lower">Lowest price.</param>
    /// <param name="upper">Highest price.</param>
    public bool TryAuctionRange(Instrument instrument, bool isOpening, Price last, out Price lower, out Price upper)
    {
        if (!IsNoLimitDay(instrument) || Of(instrument.Board) is not { Tick: { } tick, AuctionRange: { } range })
            return None(out lower, out upper);
        var reference = isOpening ? instrument.PreClose : last;
        if (!PriceLimits.IsReference(reference)) return None(out lower, out upper);
        var (low, high) = isOpening
            ? (range.OpeningMinPercent * 100, range.OpeningMaxPercent * 100)
            : (10_000 - range.LaterBasisPoints, 10_000 + range.LaterBasisPoints);
        lower = new Price(Math.Max(PriceLimits.Ceiling(reference, low, tick.Tick), tick.Tick.Value));
        upper = new Price(PriceLimits.Floor(reference, high, tick.Tick));
        return true;
    }

    private static bool None(out Price lower, out Price upper)
    {
        lower = upper = Price.None;
        return false;
    }
}
