using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The account's working orders stay countable.</summary>
internal sealed class OpenOrdersCheck : RiskCheck
{
    public override string Name => "open-orders";

    public override Verdict Evaluate(OrderContext order)
    {
        var limit = order.Limits.MaxOpenOrders == 0 ? EngineLimits.MaxOpenOrdersPerAccount : order.Limits.MaxOpenOrders;
        return order.Account.Open.Count >= limit
            ? new Verdict(RejectReason.OpenOrdersLimit, limit, order.Account.Open.Count + 1)
            : Verdict.Pass;
    }
}
