using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>The timetable of a board's day.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Steps">The phases in order; the first begins at midnight.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SessionRow(TradingDay EffectiveFrom, Boards Boards, SessionStep[] Steps, Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
