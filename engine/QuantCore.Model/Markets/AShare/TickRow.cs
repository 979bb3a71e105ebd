using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>The smallest price step (申报价格最小变动单位).</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Tick">The step.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TickRow(TradingDay EffectiveFrom, Boards Boards, Price Tick, Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
