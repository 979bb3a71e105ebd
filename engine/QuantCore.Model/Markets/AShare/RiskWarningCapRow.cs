using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>How much of one ST stock an account may buy in a day.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Cap">The most shares bought in a day, all sessions together.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record RiskWarningCapRow(TradingDay EffectiveFrom, Boards Boards, Quantity Cap, Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
