using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Accounts;

/// <summary>A position at one moment.</summary>
/// <param name="Account">The account.</param>
/// <param name="Symbol">The instrument.</param>
/// <param name="Quantity">Shares held.</param>
/// <param name="BoughtToday">Of these, bought today.</param>
/// <param name="Sellable">Shares that may be sold now (T+1, less what is frozen).</param>
/// <param name="Frozen">Of these, frozen for working sells.</param>
/// <param name="Cost">Cost of the shares held, before fees.</param>
/// <param name="AvgCost">Cost per share, yuan to four decimals; zero when nothing is held.</param>
/// <param name="Last">The price it is valued at: last, else previous close, else none.</param>
/// <param name="MarketValue">Value at <paramref name="Last"/>; the cost when there is no price.</param>
/// <param name="UnrealizedPnl">Value less cost.</param>
/// <param name="RealizedPnl">Realised since opening, before fees.</param>
public sealed record PositionView(
    string Account, InstrumentId Symbol, Quantity Quantity, Quantity BoughtToday, Quantity Sellable, Quantity Frozen, Money Cost, decimal AvgCost,
    Price Last, Money MarketValue, Money UnrealizedPnl, Money RealizedPnl);
