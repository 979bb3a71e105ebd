using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The price is within the day's limits (涨跌停).</summary>
internal sealed class PriceLimitCheck : RiskCheck
{
    public override string Name => "price-limit";

    public override Verdict Evaluate(OrderContext order)
    {
        var market = order.Market!;
        var price = order.Order.Price;
        if (market.IsUnlimited || price.IsNone) return Verdict.Pass;
        if (price > market.Upper) return new Verdict(RejectReason.PriceLimit, market.Upper.Value, price.Value);
        return price < market.Lower ? new Verdict(RejectReason.PriceLimit, market.Lower.Value, price.Value) : Verdict.Pass;
    }
}
