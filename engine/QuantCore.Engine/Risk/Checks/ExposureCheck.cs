using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>Money in all positions, working buys included.</summary>
internal sealed class ExposureCheck : RiskCheck
{
    public override string Name => "exposure";

    public override Verdict Evaluate(OrderContext order)
    {
        var limit = order.Limits.MaxExposure;
        if (limit == Money.Zero || order.Order.Side != Side.Buy) return Verdict.Pass;
        var after = order.Value + order.Account.Exposure();
        return after > limit ? new Verdict(RejectReason.ExposureLimit, limit.Value, after.Value) : Verdict.Pass;
    }
}
