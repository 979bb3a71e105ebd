using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>The price cage (有效申报价格范围) of limit orders in continuous trading.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="BasisPoints">Distance from the reference, 0.01 %; zero is "no cage".</param>
/// <param name="MinTicks">At least so many ticks from the reference, in the reading risk uses.</param>
/// <param name="LooseMinTicks">The same in the reading a simulated exchange may use where sources conflict.</param>
/// <param name="IsParked">Whether the exchange parked an order outside until the market came to it, rather than refuse it.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CageRow(
    TradingDay EffectiveFrom, Boards Boards, int BasisPoints, int MinTicks, int LooseMinTicks, bool IsParked,
    Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
