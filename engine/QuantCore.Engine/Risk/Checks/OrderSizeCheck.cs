using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The account's own limits on one order.</summary>
internal sealed class OrderSizeCheck : RiskCheck
{
    public override string Name => "order-size";

    public override Verdict Evaluate(OrderContext order)
    {
        var quantity = order.Limits.MaxOrderQuantity;
        if (quantity > Quantity.Zero && order.Order.Quantity > quantity)
            return new Verdict(RejectReason.OrderQuantityLimit, quantity.Shares, order.Order.Quantity.Shares);
        var value = order.Limits.MaxOrderValue;
        return value > Money.Zero && order.Value > value
            ? new Verdict(RejectReason.OrderValueLimit, value.Value, order.Value.Value)
            : Verdict.Pass;
    }
}
