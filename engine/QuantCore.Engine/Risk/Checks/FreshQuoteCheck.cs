using QuantCore.Model.Markets;
using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>In continuous trading there is a quote young enough to judge by. Age counts trading time only: lunch makes no quote old.</summary>
internal sealed class FreshQuoteCheck : RiskCheck
{
    public override string Name => "fresh-quote";

    public override Verdict Evaluate(OrderContext order)
    {
        if (!order.Phase.IsContinuous()) return Verdict.Pass;
        var market = order.Market!;
        var limit = order.State.Configuration!.StaleQuoteNs;
        var since = Math.Max(market.UpdatedNs, order.State.Session.PhaseSinceNs(market.Row.Board));
        var age = order.NowNs - since;
        return market.UpdatedNs == 0 || age > limit ? new Verdict(RejectReason.StaleQuote, limit, age) : Verdict.Pass;
    }
}
