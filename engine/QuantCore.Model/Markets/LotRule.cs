using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>Order quantities of one board on one day.</summary>
/// <param name="BuyMin">Fewest shares of a buy.</param>
/// <param name="BuyStep">A buy is a multiple of this.</param>
/// <param name="SellMin">Fewest shares of a sell, but for an odd tail.</param>
/// <param name="SellStep">A sell is a multiple of this, but for an odd tail.</param>
/// <param name="OddTail">Whether what is left of a holding below a lot may be sold, in one order.</param>
/// <param name="MaxLimit">Most shares of a limit order.</param>
/// <param name="MaxMarket">Most shares of a market order.</param>
public readonly record struct LotRule(
    Quantity BuyMin, Quantity BuyStep, Quantity SellMin, Quantity SellStep, bool OddTail, Quantity MaxLimit, Quantity MaxMarket)
{
    /// <summary>Judges a quantity. Whether a holding covers a sell is not judged here; it decides only what its odd tail is.</summary>
    /// <param name="side">Buy or sell.</param>
    /// <param name="type">Limit or a market kind.</param>
    /// <param name="quantity">The order's shares.</param>
    /// <param name="holding">Sellable shares; not read for a buy.</param>
    public LotCheck Check(Side side, OrdType type, Quantity quantity, Quantity holding)
    {
        if (SellStep.Shares == 0) return LotCheck.NoRule;
        if (quantity.Shares <= 0) return LotCheck.NotALot;
        var isLot = side == Side.Buy
            ? quantity >= BuyMin && quantity.Shares % BuyStep.Shares == 0
            : (quantity >= SellMin && quantity.Shares % SellStep.Shares == 0) || IsOddTail(quantity, holding);
        if (!isLot) return LotCheck.NotALot;
        return quantity > (type == OrdType.Limit ? MaxLimit : MaxMarket) ? LotCheck.TooLarge : LotCheck.Ok;
    }

    // The whole holding (1,250 of 1,250; 150 of 150 on STAR) or the odd rest alone (50 of 1,250).
    private bool IsOddTail(Quantity quantity, Quantity holding) =>
        OddTail && (quantity == holding || quantity.Shares == holding.Shares % SellStep.Shares);
}
