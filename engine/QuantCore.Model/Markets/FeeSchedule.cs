using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>The fee rates of one board on one day, parts in ten million of the traded amount.</summary>
/// <param name="StampDutySell">Stamp duty, sells only.</param>
/// <param name="Transfer">Transfer fee, both sides.</param>
/// <param name="Handling">Exchange handling fee, both sides.</param>
/// <param name="Regulatory">Regulatory fee, both sides.</param>
public sealed record FeeSchedule(long StampDutySell, long Transfer, long Handling, long Regulatory)
{
    private const long Parts = 10_000_000;

    /// <summary>
    /// What an order costs in all once it has traded <paramref name="cumulativeAmount"/>; each item is rounded half up to 0.01 CNY.
    /// A fill's own fees are the difference of two calls, so the minimum commission falls on the first fill and an order split into
    /// many fills costs what one fill costs.
    /// </summary>
    /// <param name="side">Buy or sell.</param>
    /// <param name="cumulativeAmount">Money traded by the order so far; nothing traded costs nothing.</param>
    /// <param name="plan">The account's commission.</param>
    public Fees Charge(Side side, Money cumulativeAmount, in CommissionPlan plan)
    {
        if (cumulativeAmount <= Money.Zero) return default;
        var commission = Part(cumulativeAmount, plan.Per10M);
        if (commission < plan.Minimum) commission = plan.Minimum;
        return new Fees(
            commission,
            side == Side.Sell ? Part(cumulativeAmount, StampDutySell) : Money.Zero,
            Part(cumulativeAmount, Transfer),
            plan.IncludesExchangeFees ? Money.Zero : Part(cumulativeAmount, Handling),
            plan.IncludesExchangeFees ? Money.Zero : Part(cumulativeAmount, Regulatory));
    }

    private static Money Part(Money amount, long rate) => new(FixedPoint.MulDivRound(amount.Value, rate, Parts, Money.UnitsPerFen));
}
