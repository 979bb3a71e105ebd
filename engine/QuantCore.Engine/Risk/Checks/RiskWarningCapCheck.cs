using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>An account buys at most so many shares of one ST stock in a day (SSE 风险警示板办法 art. 14).</summary>
internal sealed class RiskWarningCapCheck : RiskCheck
{
    public override string Name => "risk-warning-cap";

    public override Verdict Evaluate(OrderContext order)
    {
        var market = order.Market!;
        if (!market.Row.IsRiskWarning || order.Order.Side != Side.Buy) return Verdict.Pass;
        if (order.Rules!.RiskWarningDayCap(market.Row.Board) is not { } cap) return Verdict.Pass;
        var today = order.Position is { } p ? p.BoughtToday + p.WorkingBuys : Quantity.Zero;
        var after = today + order.Order.Quantity;
        return after > cap ? new Verdict(RejectReason.RiskWarningDayCap, cap.Shares, after.Shares) : Verdict.Pass;
    }
}
