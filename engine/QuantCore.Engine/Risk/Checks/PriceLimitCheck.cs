using QuantCore.Model.Markets;
using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The price is within the day's limits (涨跌停), or within the auction's range where the day has no limit.</summary>
internal sealed class PriceLimitCheck : RiskCheck
{
    public override string Name => "price-limit";

    public override Verdict Evaluate(OrderContext order)
    {
        var market = order.Market!;
        var price = order.Order.Price;
        if (price.IsNone) return Verdict.Pass;
        var (lower, upper) = (market.Lower, market.Upper);
        if (market.IsUnlimited)
        {
            var isOpening = order.Phase != SessionPhase.ClosingAuction;
            if (!order.Phase.IsAuction()) return Verdict.Pass;
            if (!order.Rules!.TryAuctionRange(market.Row, isOpening, market.Last, out lower, out upper)) return Verdict.Pass;
        }

        if (price > upper) return new Verdict(RejectReason.PriceLimit, upper.Value, price.Value);
        return price < lower ? new Verdict(RejectReason.PriceLimit, lower.Value, price.Value) : Verdict.Pass;
    }
}
