using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>What holds on the first trading days of a new stock instead of the daily limit.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Days">How many first trading days; zero when a new listing has the ordinary limit at once.</param>
/// <param name="UpBasisPoints">Highest order price above the reference, 0.01 %; zero with <paramref name="DownBasisPoints"/> zero is no limit.</param>
/// <param name="DownBasisPoints">Lowest order price below the reference, 0.01 %.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ListingRow(
    TradingDay EffectiveFrom, Boards Boards, int Days, int UpBasisPoints, int DownBasisPoints, Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source)
{
    /// <summary>Whether those days have no limit at all.</summary>
    public bool IsUnlimited => UpBasisPoints == 0 && DownBasisPoints == 0;
}
