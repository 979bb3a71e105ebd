using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>The daily price limit (涨跌幅限制) of a board.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="IsRiskWarning">Whether it is the row of ST and *ST stocks.</param>
/// <param name="BasisPoints">The limit, 0.01 %.</param>
/// <param name="Rounding">How it meets the tick.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record PriceLimitRow(
    TradingDay EffectiveFrom, Boards Boards, bool IsRiskWarning, int BasisPoints, PriceRounding Rounding,
    Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
