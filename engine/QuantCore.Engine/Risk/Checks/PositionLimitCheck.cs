using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>Money in one instrument, working buys included.</summary>
internal sealed class PositionLimitCheck : RiskCheck
{
    public override string Name => "position-limit";

    public override Verdict Evaluate(OrderContext order)
    {
        var limit = order.Limits.MaxPositionValue;
        if (limit == Money.Zero || order.Order.Side != Side.Buy) return Verdict.Pass;
        var after = order.Value + (order.Position is { } p ? p.MarketValue + p.FrozenCash : Money.Zero);
        return after > limit ? new Verdict(RejectReason.PositionLimit, limit.Value, after.Value) : Verdict.Pass;
    }
}
