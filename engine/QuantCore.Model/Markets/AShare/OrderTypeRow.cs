using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>The order types of a board. Limit orders are everywhere;
/// these are the market kinds, which exist in continuous trading only.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="MarketKinds">The market kinds.</param>
/// <param name="NeedsProtectivePrice">Whether a market order must carry a protective price (保护限价).</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record OrderTypeRow(
    TradingDay EffectiveFrom, Boards Boards, IReadOnlyList<OrdType> MarketKinds, bool NeedsProtectivePrice,
    Confidence Confidence, string Source)
    : RuleRow(EffectiveFrom, Boards, Confidence, Source);
