using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>Once the day's loss limit is reached only sells, which reduce risk, go through.</summary>
internal sealed class DayLossCheck : RiskCheck
{
    public override string Name => "day-loss";

    public override Verdict Evaluate(OrderContext order)
    {
        var limit = order.Limits.MaxDayLoss;
        if (limit == Money.Zero || order.Order.Side != Side.Buy) return Verdict.Pass;
        var loss = order.Account.DayOpenEquity - order.Account.Equity();
        return loss >= limit ? new Verdict(RejectReason.DayLossLimit, limit.Value, loss.Value) : Verdict.Pass;
    }
}
