using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>Orders and cancels stay below the rate of a second and of a day (程序化交易).</summary>
internal sealed class OrderRateCheck : RiskCheck
{
    public override string Name => "order-rate";

    public override Verdict Evaluate(OrderContext order)
    {
        var second = LimitsTable.PerSecond(order.Limits);
        var inSecond = order.Account.Rates.LastSecond(order.NowNs);
        if (inSecond >= second) return new Verdict(RejectReason.OrderRateSecond, second, inSecond + 1);
        var day = LimitsTable.PerDay(order.Limits);
        var today = order.Account.Rates.Today;
        return today >= day ? new Verdict(RejectReason.OrderRateDay, day, today + 1) : Verdict.Pass;
    }
}
