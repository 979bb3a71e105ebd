using QuantCore.Engine.Risk.Checks;

namespace QuantCore.Engine.Risk;

/// <summary>The inline checks in their order, cheap to dear (ashare-rules §11). The first refusal is the answer.</summary>
internal static class RiskChecks
{
    public static readonly RiskCheck[] InOrder =
    [
        new KillSwitchCheck(),
        new SessionCheck(),
        new InstrumentCheck(),
        new OrderTypeCheck(),
        new NumericRangeCheck(),
        new PriceTickCheck(),
        new LotSizeCheck(),
        new PriceLimitCheck(),
        new FreshQuoteCheck(),
        new PriceCageCheck(),
        new DuplicateBurstCheck(),
        new OrderRateCheck(),
        new RiskWarningCapCheck(),
        new FundsCheck(),
        new SellableCheck(),
        new SelfTradeCheck(),
        new OrderSizeCheck(),
        new PositionLimitCheck(),
        new ExposureCheck(),
        new DayLossCheck(),
        new OpenOrdersCheck(),
    ];

    /// <summary>The first so many checks prove what the others rely on.</summary>
    public const int Prerequisites = 5;

    public static Verdict Evaluate(OrderContext order)
    {
        foreach (var check in InOrder)
        {
            var verdict = check.Evaluate(order);
            if (!verdict.IsPass) return verdict;
        }

        return Verdict.Pass;
    }
}
