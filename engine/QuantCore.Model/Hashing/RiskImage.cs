using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;

namespace QuantCore.Model.Hashing;

/// <summary>How limits and kill switches enter the state hash.</summary>
public static class RiskImage
{
    /// <summary>Adds an account's limits (empty account: the default).</summary>
    public static void AddLimits(ref StateHasher hasher, string account, RiskLimits limits)
    {
        hasher.Add(account);
        hasher.Add(limits.MaxOrderQuantity.Shares);
        hasher.Add(limits.MaxOrderValue.Value);
        hasher.Add(limits.MaxPositionValue.Value);
        hasher.Add(limits.MaxExposure.Value);
        hasher.Add(limits.MaxDayLoss.Value);
        hasher.Add(limits.OrdersPerSecond);
        hasher.Add(limits.OrdersPerDay);
        hasher.Add(limits.MaxOpenOrders);
        hasher.Add(limits.MaxIdenticalPerSecond);
        hasher.Add(limits.HftReported);
    }

    /// <summary>Adds an engaged kill switch (empty account: the one over all).</summary>
    public static void AddKillSwitch(ref StateHasher hasher, string account, KillSwitchLevel level, string reason, string by)
    {
        hasher.Add(account);
        hasher.Add((long)level);
        hasher.Add(reason);
        hasher.Add(by);
    }
}
