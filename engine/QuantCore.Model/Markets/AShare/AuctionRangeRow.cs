using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>The range of valid orders of a stock without a price limit in call auctions.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="OpeningMaxPercent">Opening auction: highest price, percent of the reference price.</param>
/// <param name="OpeningMinPercent">Opening auction: lowest price, percent of the reference price.</param>
/// <param name="LaterBasisPoints">Closing auction and auction after a halt: distance from the last trade, 0.01 %.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record AuctionRangeRow(
    TradingDay EffectiveFrom, Boards Boards, int OpeningMaxPercent, int OpeningMinPercent, int LaterBasisPoints,
    Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
