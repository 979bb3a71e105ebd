using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>One fee rate.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Item">What it is charged for.</param>
/// <param name="Per10M">The rate, parts in ten million of the traded amount.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record FeeRow(TradingDay EffectiveFrom, Boards Boards, FeeItem Item, long Per10M, Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
