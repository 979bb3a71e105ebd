using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>Price and quantity are such that no sum of money can overflow.</summary>
internal sealed class NumericRangeCheck : RiskCheck
{
    public override string Name => "numeric-range";

    /// <summary>Shares; a thousand times what any exchange takes in one order.</summary>
    private const long MaxQuantity = 1_000_000_000;

    public override Verdict Evaluate(OrderContext order)
    {
        if (order.Order.Price.Value is < 0 or > EngineLimits.MaxPrice)
            return new Verdict(RejectReason.NumericRange, EngineLimits.MaxPrice, order.Order.Price.Value);
        return order.Order.Quantity.Shares is <= 0 or > MaxQuantity
            ? new Verdict(RejectReason.NumericRange, MaxQuantity, order.Order.Quantity.Shares)
            : Verdict.Pass;
    }
}
