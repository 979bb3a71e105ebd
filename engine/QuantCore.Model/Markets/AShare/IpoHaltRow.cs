using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Temporary halts of stocks without a price limit.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Rule">Thresholds and length.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record IpoHaltRow(TradingDay EffectiveFrom, Boards Boards, IpoHaltRule Rule, Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
