using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>When bought shares may be sold.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="AllowsSameDaySale">Whether an instrument of the board may be marked sellable on the day it is bought (回转交易).</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SettlementRow(TradingDay EffectiveFrom, Boards Boards, bool AllowsSameDaySale, Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
