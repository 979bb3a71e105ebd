using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>Side and type are allowed on the board in this phase.</summary>
internal sealed class OrderTypeCheck : RiskCheck
{
    public override string Name => "order-type";

    public override Verdict Evaluate(OrderContext order)
    {
        var sideIsKnown = order.Order.Side is Side.Buy or Side.Sell;
        return sideIsKnown && order.Rules!.AllowsOrderType(order.Market!.Row.Board, order.Order.OrdType, order.Phase)
            ? Verdict.Pass
            : new Verdict(RejectReason.UnsupportedOrderType, (long)order.Phase, (long)order.Order.OrdType);
    }
}
