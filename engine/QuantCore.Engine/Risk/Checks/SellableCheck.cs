using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>A sell finds its shares, and they were not bought today (T+1).</summary>
internal sealed class SellableCheck : RiskCheck
{
    public override string Name => "sellable";

    public override Verdict Evaluate(OrderContext order)
    {
        if (order.Order.Side != Side.Sell) return Verdict.Pass;
        var position = order.Position;
        var sellable = position?.Sellable ?? Quantity.Zero;
        var wanted = order.Order.Quantity;
        if (wanted <= sellable) return Verdict.Pass;
        var held = position is null ? Quantity.Zero : position.Quantity - position.Frozen;
        return new Verdict(
            wanted <= held ? RejectReason.T1NotSellable : RejectReason.InsufficientPosition, sellable.Shares, wanted.Shares);
    }
}
