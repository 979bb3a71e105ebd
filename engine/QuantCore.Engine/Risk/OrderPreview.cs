using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Risk;

/// <summary>What would happen to an order now: every check with its numbers, and what it would freeze and cost.</summary>
/// <param name="Checks">The checks in their order, up to the first that cannot be judged.</param>
/// <param name="IsAccepted">Whether all pass.</param>
/// <param name="FrozenCash">Cash a buy would freeze.</param>
/// <param name="Fees">The fees if all of it traded at its price.</param>
/// <param name="AvailableAfter">Cash left to use.</param>
/// <param name="IsHeld">Whether it would be held here until the next phase.</param>
public sealed record OrderPreview(
    IReadOnlyList<PreviewedCheck> Checks, bool IsAccepted, Money FrozenCash, Fees Fees, Money AvailableAfter, bool IsHeld)
{
    internal static OrderPreview Refused(Verdict verdict) =>
        new([new PreviewedCheck("request", verdict)], false, Money.Zero, default, Money.Zero, false);

    internal static OrderPreview Of(OrderContext context)
    {
        var checks = new List<PreviewedCheck>(RiskChecks.InOrder.Length);
        foreach (var check in RiskChecks.InOrder)
        {
            var verdict = check.Evaluate(context);
            checks.Add(new PreviewedCheck(check.Name, verdict));
            // The later checks rely on what the first five prove: instrument, rules and numbers in range.
            if (!verdict.IsPass && checks.Count <= RiskChecks.Prerequisites) break;
        }

        var accepted = checks.TrueForAll(c => c.Verdict.IsPass);
        var schedule = context.Market is { } market ? context.Rules?.FeesOf(market.Row.Board) : null;
        var canPrice = checks.Count > RiskChecks.Prerequisites && !context.FreezePrice.IsNone && schedule is not null;
        var fees = canPrice ? schedule!.Charge(context.Order.Side, context.Value, context.Account.Plan) : default;
        return new OrderPreview(
            checks, accepted, context.FreezeCash, fees, context.Account.Available - context.FreezeCash, context.Phase.HoldsOrders());
    }
}
