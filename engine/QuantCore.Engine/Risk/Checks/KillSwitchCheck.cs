using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The kill switch lets no new order through.</summary>
internal sealed class KillSwitchCheck : RiskCheck
{
    public override string Name => "kill-switch";

    public override Verdict Evaluate(OrderContext order)
    {
        var level = order.State.KillSwitches.LevelFor(order.Account.Id);
        return level >= KillSwitchLevel.BlockNewOrders ? new Verdict(RejectReason.KillSwitchActive, (long)level) : Verdict.Pass;
    }
}
