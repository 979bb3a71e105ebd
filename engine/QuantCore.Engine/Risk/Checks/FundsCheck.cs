using QuantCore.Engine.Accounts;
using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>A buy finds its money and the most its fees can be.</summary>
internal sealed class FundsCheck : RiskCheck
{
    public override string Name => "funds";

    public override Verdict Evaluate(OrderContext order)
    {
        var o = order.Order;
        if (o.Side != Side.Buy) return Verdict.Pass;
        var fees = order.Rules!.FeesOf(order.Market!.Row.Board)!;
        order.FreezeCash = Ledger.FreezeFor(o.Side, order.FreezePrice, o.Quantity, fees, order.Account.Plan);
        var available = order.Account.Available;
        return order.FreezeCash > available
            ? new Verdict(RejectReason.InsufficientCash, available.Value, order.FreezeCash.Value)
            : Verdict.Pass;
    }
}
