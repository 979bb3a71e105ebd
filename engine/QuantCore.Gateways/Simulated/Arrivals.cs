using QuantCore.Model.Messages;

namespace QuantCore.Gateways.Simulated;

/// <summary>What an order does when it reaches continuous trading, by its type (SSE and SZSE trading rules, market order kinds).</summary>
internal sealed class Arrivals(Matcher matcher)
{
    private const int BestLevels = 5;
    private const string NoPrice = "no price on that side";
    private const string RestCanceled = "rest canceled";

    public void Match(VenueInstrument at, VenueOrder order)
    {
        var bound = order.SentPrice;
        switch (order.Type)
        {
            case OrdType.Limit:
                matcher.Execute(at, order, bound);
                RestAt(at, order, bound);
                break;
            case OrdType.MarketBest5Cancel:
                matcher.Execute(at, order, bound, BestLevels);
                CancelRest(at, order);
                break;
            case OrdType.MarketBest5Limit:
                matcher.Execute(at, order, bound, BestLevels);
                RestAt(at, order, order.Fills > 0 ? order.LastFillPrice : Liquidity.BestPrice(at, order.Side));
                break;
            case OrdType.MarketBestOwn:
                RestAt(at, order, Liquidity.BestPrice(at, order.Side));
                break;
            case OrdType.MarketBestOpponent:
                BestOpponent(at, order);
                break;
            case OrdType.MarketImmediateOrCancel:
                matcher.Execute(at, order, bound);
                CancelRest(at, order);
                break;
            case OrdType.MarketFillOrKill:
                if (matcher.Fillable(at, order, bound) >= order.Leaves) matcher.Execute(at, order, bound);
                CancelRest(at, order);
                break;
            default:
                matcher.Cancel(at, order, "order type not known");
                break;
        }
    }

    private void BestOpponent(VenueInstrument at, VenueOrder order)
    {
        var price = Liquidity.BestPrice(at, Matcher.Opposite(order.Side));
        if (price != 0 && order.SentPrice != 0)
            price = order.IsBuy ? Math.Min(price, order.SentPrice) : Math.Max(price, order.SentPrice);
        if (price != 0) matcher.Execute(at, order, price);
        RestAt(at, order, price);
    }

    // A price worse than the protective one would break the sender's bound: the order is not put there.
    private void RestAt(VenueInstrument at, VenueOrder order, long price)
    {
        if (order.Leaves == 0) return;
        var isWorse = order.SentPrice != 0 && (order.IsBuy ? price > order.SentPrice : price < order.SentPrice);
        if (price == 0 || isWorse) matcher.Cancel(at, order, price == 0 ? NoPrice : RestCanceled);
        else matcher.Rest(at, order, price, isShown: !at.HasQueue);
    }

    private void CancelRest(VenueInstrument at, VenueOrder order)
    {
        if (order.Leaves > 0) matcher.Cancel(at, order, RestCanceled);
    }
}
