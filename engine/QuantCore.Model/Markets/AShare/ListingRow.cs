using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>What holds on the first trading days of a new stock instead of the daily limit.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Days">How many first trading days.</param>
/// <param name="Regime">What holds on them.</param>
/// <param name="UpBasisPoints">Range: highest order price above the reference, 0.01 %.</param>
/// <param name="DownBasisPoints">Range: lowest order price below the reference, 0.01 %.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ListingRow(
    TradingDay EffectiveFrom, Boards Boards, int Days, ListingRegime Regime, int UpBasisPoints, int DownBasisPoints,
    Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source)
{
    /// <summary>The regime of a trading day since listing (from 1; zero is long ago).</summary>
    public ListingRegime On(int listedDays) => listedDays > 0 && listedDays <= Days ? Regime : ListingRegime.OrdinaryLimit;
}
