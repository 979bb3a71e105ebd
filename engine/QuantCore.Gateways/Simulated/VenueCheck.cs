using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <summary>What the exchange itself refuses (废单), whatever the sender checked before. Null is accepted; else the exchange's
/// words.</summary>
internal static class VenueCheck
{
    public static string? Refusal(DayRules? rules, VenueInstrument? at, VenueOrder order, SessionPhase phase)
    {
        if (rules is null) return "no trading day";
        if (at?.Definition is not { } instrument) return "no such instrument today";
        if (!rules.HasRules(instrument.Board)) return "no rules for this board and day";
        if (instrument.IsSuspended) return "suspended";
        if (phase is SessionPhase.AfterHours) return "after-hours trading is not simulated";
        if (!phase.AcceptsOrders()) return "the phase takes no orders";
        if (!rules.AllowsOrderType(instrument.Board, order.Type, phase)) return "order type not allowed";
        if (order.Type != OrdType.Limit && at.IsHalted) return "market order while halted";
        return Quantity(rules, instrument, order) ?? (order.Type == OrdType.Limit || order.SentPrice != 0
            ? PriceOf(rules, at, instrument, order, phase)
            : null);
    }

    // The exchange does not see holdings: any sell may be somebody's odd tail.
    private static string? Quantity(DayRules rules, Instrument instrument, VenueOrder order)
    {
        var quantity = new Quantity(order.Quantity);
        return rules.CheckLot(instrument.Board, order.Side, order.Type, quantity, quantity) switch
        {
            LotCheck.Ok => null,
            LotCheck.TooLarge => "quantity above the maximum",
            _ => "quantity not a lot",
        };
    }

    private static string? PriceOf(DayRules rules, VenueInstrument at, Instrument instrument, VenueOrder order, SessionPhase phase)
    {
        var price = new Price(order.SentPrice);
        if (!rules.IsOnTick(instrument.Board, price)) return "price not on tick";
        if (!rules.TryPriceLimits(instrument, out var lower, out var upper, out var unlimited)) return "no reference price";
        if (!unlimited && (price < lower || price > upper)) return "price outside the limits";
        if (order.Type != OrdType.Limit) return null;
        var isOpening = phase != SessionPhase.ClosingAuction;
        if (phase.IsAuction() && rules.TryAuctionRange(instrument, isOpening, new Price(at.Last), out lower, out upper)
            && (price < lower || price > upper))
            return "price outside the auction range";
        return phase.IsContinuous() && IsOutsideCage(rules, at, instrument, order, price) ? "price outside the cage" : null;
    }

    private static bool IsOutsideCage(DayRules rules, VenueInstrument at, Instrument instrument, VenueOrder order, Price price)
    {
        var (bid, ask) = (Liquidity.BestPrice(at, Side.Buy), Liquidity.BestPrice(at, Side.Sell));
        if (!rules.TryCage(
                instrument.Board, order.Side, new Price(bid), new Price(ask), new Price(at.Last), instrument.PreClose,
                out var bound, CageReading.Loose))
            return false;
        return bound.IsNone || (order.IsBuy ? price > bound : price < bound);
    }
}
