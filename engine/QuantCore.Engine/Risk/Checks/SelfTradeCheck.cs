using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The order would not trade with a working order of the same account.</summary>
internal sealed class SelfTradeCheck : RiskCheck
{
    public override string Name => "self-trade";

    public override Verdict Evaluate(OrderContext order)
    {
        if (order.Position is not { } position) return Verdict.Pass;
        var isBuy = order.Order.Side == Side.Buy;
        for (var other = (isBuy ? position.Sells : position.Buys).First; other is not null; other = other.InPosition.Next)
        {
            var crosses = order.Order.Price.IsNone || other.Price.IsNone
                || (isBuy ? order.Order.Price >= other.Price : order.Order.Price <= other.Price);
            if (crosses) return new Verdict(RejectReason.SelfTrade, other.Price.Value, order.Order.Price.Value);
        }

        return Verdict.Pass;
    }
}
