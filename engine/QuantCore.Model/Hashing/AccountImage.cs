using QuantCore.Model.Primitives;

namespace QuantCore.Model.Hashing;

/// <summary>What the state hash sees of an account.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Cash">Balance.</param>
/// <param name="Frozen">Frozen for working buys.</param>
/// <param name="Fees">Fees paid.</param>
/// <param name="RealizedPnl">Realised, before fees.</param>
/// <param name="DayOpenEquity">Equity when the day began.</param>
/// <param name="OpeningCash">Opening balance.</param>
/// <param name="CommissionPer10M">Commission rate.</param>
/// <param name="MinCommission">Minimum commission.</param>
/// <param name="CommissionIncludesExchangeFees">Whether it contains exchange fees.</param>
public readonly record struct AccountImage(
    string Account, Money Cash, Money Frozen, Money Fees, Money RealizedPnl, Money DayOpenEquity,
    Money OpeningCash, long CommissionPer10M, Money MinCommission, bool CommissionIncludesExchangeFees)
{
    /// <summary>Adds it to a hash.</summary>
    public void AddTo(ref StateHasher hasher)
    {
        hasher.Add(Account);
        hasher.Add(Cash.Value);
        hasher.Add(Frozen.Value);
        hasher.Add(Fees.Value);
        hasher.Add(RealizedPnl.Value);
        hasher.Add(DayOpenEquity.Value);
        hasher.Add(OpeningCash.Value);
        hasher.Add(CommissionPer10M);
        hasher.Add(MinCommission.Value);
        hasher.Add(CommissionIncludesExchangeFees);
    }
}
