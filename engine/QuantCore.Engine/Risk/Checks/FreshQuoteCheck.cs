using QuantCore.Model.Markets;
using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>
/// In continuous trading there is a quote young enough to judge by. Age counts trading time only: lunch makes no quote old, and no stale
/// one young.
/// </summary>
internal sealed class FreshQuoteCheck : RiskCheck
{
    public override string Name => "fresh-quote";

    public override Verdict Evaluate(OrderContext order)
    {
        if (!order.Phase.IsContinuous()) return Verdict.Pass;
        var market = order.Market!;
        var limit = order.State.Configuration!.StaleQuoteNs;
        if (market.UpdatedNs != 0 && order.NowNs - market.UpdatedNs <= limit) return Verdict.Pass;
        var age = order.State.Session.TradingTimeBetween(market.Row.Board, market.UpdatedNs, order.NowNs);
        return market.UpdatedNs == 0 || age > limit ? new Verdict(RejectReason.StaleQuote, limit, age) : Verdict.Pass;
    }
}
