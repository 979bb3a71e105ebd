using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Accounts;

/// <summary>An account at one moment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cash">Balance.</param>
/// <param name="Available">Balance less what is frozen.</param>
/// <param name="Frozen">Frozen for working buys.</param>
/// <param name="MarketValue">All positions at their last price.</param>
/// <param name="Equity">Balance and positions.</param>
/// <param name="OpeningCash">What it was opened with.</param>
/// <param name="Fees">Fees paid since opening.</param>
/// <param name="RealizedPnl">Realised since opening, before fees.</param>
/// <param name="UnrealizedPnl">Of the positions held, before fees.</param>
/// <param name="CommissionPer10M">Commission rate, parts in ten million.</param>
/// <param name="MinCommission">Minimum commission per order.</param>
public sealed record AccountView(
    string Id, Money Cash, Money Available, Money Frozen, Money MarketValue, Money Equity, Money OpeningCash, Money Fees, Money RealizedPnl,
    Money UnrealizedPnl, long CommissionPer10M, Money MinCommission);
