using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The board's phase takes orders, or holds them here until one that does.</summary>
internal sealed class SessionCheck : RiskCheck
{
    public override string Name => "session";

    public override Verdict Evaluate(OrderContext order)
    {
        // An instrument without a row has no board; the main board's hours decide, so that "closed" comes before "unknown".
        var phase = order.Market is null ? order.State.Session.PhaseOf(Board.SseMain) : order.Phase;
        return phase.AcceptsOrders() || phase.HoldsOrders()
            ? Verdict.Pass
            : new Verdict(RejectReason.SessionClosed, 0, ShanghaiTime.TimeOfDayNs(order.NowNs));
    }
}
