using QuantCore.Model.Markets;
using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>In continuous trading a limit price is within the cage around the touch (有效申报价格范围).</summary>
internal sealed class PriceCageCheck : RiskCheck
{
    public override string Name => "price-cage";

    public override Verdict Evaluate(OrderContext order)
    {
        if (!order.Phase.IsContinuous() || !order.IsLimit) return Verdict.Pass;
        var market = order.Market!;
        var isCaged = order.Rules!.TryCage(
            market.Row.Board, order.Order.Side, market.BestBid, market.BestAsk, market.Last, market.Row.PreClose, out var bound);
        if (!isCaged) return Verdict.Pass;
        var price = order.Order.Price;
        if (bound.IsNone) return new Verdict(RejectReason.NoReferencePrice, 0, price.Value);
        var isOutside = order.Order.Side == Side.Buy ? price > bound : price < bound;
        return isOutside ? new Verdict(RejectReason.PriceCage, bound.Value, price.Value) : Verdict.Pass;
    }
}
