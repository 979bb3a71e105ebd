using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Order quantities of a board.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Rule">The quantities.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record LotRow(TradingDay EffectiveFrom, Boards Boards, LotRule Rule, Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
