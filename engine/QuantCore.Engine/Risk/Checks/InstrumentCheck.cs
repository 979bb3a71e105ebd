using QuantCore.Model.Markets;
using QuantCore.Model.Messages;

namespace QuantCore.Engine.Risk.Checks;

/// <summary>The instrument has a row for today, rules, and is not suspended.</summary>
internal sealed class InstrumentCheck : RiskCheck
{
    public override string Name => "instrument";

    public override Verdict Evaluate(OrderContext order)
    {
        if (order.Market is not { } market || market.DefinedOn != order.State.Session.Day || market.Row.Board == Board.Index)
            return new Verdict(RejectReason.UnknownInstrument);
        if (market.Row.IsSuspended) return new Verdict(RejectReason.InstrumentSuspended);
        if (order.Rules is null || !order.Rules.HasRules(market.Row.Board)) return new Verdict(RejectReason.NoRule);
        return market.HasLimits ? Verdict.Pass : new Verdict(RejectReason.NoReferencePrice);
    }
}
