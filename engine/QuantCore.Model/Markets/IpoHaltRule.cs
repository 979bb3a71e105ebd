using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>
/// Temporary halts (盘中临时停牌) of a stock without a price limit, measured from the day's open. Each threshold halts once in each
/// direction; a jump past both is one halt. Orders and cancels are taken during a halt, and trading resumes by a call auction.
/// </summary>
/// <param name="FirstBasisPoints">First threshold, 0.01 % of the open.</param>
/// <param name="SecondBasisPoints">Second threshold, 0.01 % of the open.</param>
/// <param name="LengthNs">Length of a halt, ns.</param>
/// <param name="EndsNs">Time of day at which any halt ends, ns since midnight.</param>
public sealed record IpoHaltRule(int FirstBasisPoints, int SecondBasisPoints, long LengthNs, long EndsNs)
{
    /// <summary>How many thresholds a price has reached: 0, 1 or 2 above the open, 0, -1 or -2 below it.</summary>
    public int LevelOf(Price open, Price price)
    {
        var move = (Int128)(price.Value - open.Value) * 10_000;
        var first = (Int128)open.Value * FirstBasisPoints;
        var second = (Int128)open.Value * SecondBasisPoints;
        if (open.Value <= 0 || price.Value <= 0) return 0;
        if (move >= 0) return move >= second ? 2 : move >= first ? 1 : 0;
        return -move >= second ? -2 : -move >= first ? -1 : 0;
    }

    /// <summary>When a halt that begins at this time of day ends; the same time when it does not begin at all.</summary>
    public long EndOf(long startNs) => startNs >= EndsNs ? startNs : Math.Min(startNs + LengthNs, EndsNs);
}
