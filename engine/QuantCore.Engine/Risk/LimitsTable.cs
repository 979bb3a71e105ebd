using QuantCore.Model.Hashing;
using QuantCore.Model.Messages.Commands;

namespace QuantCore.Engine.Risk;

/// <summary>Risk limits by account, over a default.</summary>
public sealed class LimitsTable
{
    /// <summary>House limit of orders and cancels a second where none is set (ashare-rules §10).</summary>
    public const int DefaultOrdersPerSecond = 50;

    /// <summary>House limit of orders and cancels a day where none is set.</summary>
    public const int DefaultOrdersPerDay = 5_000;

    /// <summary>One below the high-frequency threshold of 300 a second (程序化交易管理实施细则 art. 37); only a filed account may go beyond.</summary>
    public const int UnfiledOrdersPerSecond = 299;

    /// <summary>One below the high-frequency threshold of 20,000 a day.</summary>
    public const int UnfiledOrdersPerDay = 19_999;

    private readonly SortedList<string, RiskLimits> _rows = new(StringComparer.Ordinal) { [string.Empty] = new RiskLimits() };

    /// <summary>All rows; the empty account is the default.</summary>
    public IReadOnlyList<KeyValuePair<string, RiskLimits>> Rows => [.. _rows];

    /// <summary>The limits in force for an account.</summary>
    public RiskLimits For(string account) => _rows.TryGetValue(account, out var own) ? own : _rows[string.Empty];

    /// <summary>Orders and cancels a second that the limits allow.</summary>
    public static int PerSecond(RiskLimits limits) =>
        Cap(limits.OrdersPerSecond, DefaultOrdersPerSecond, UnfiledOrdersPerSecond, limits.HftReported);

    /// <summary>Orders and cancels a day that the limits allow.</summary>
    public static int PerDay(RiskLimits limits) =>
        Cap(limits.OrdersPerDay, DefaultOrdersPerDay, UnfiledOrdersPerDay, limits.HftReported);

    internal static bool IsValid(RiskLimits limits) =>
        limits.MaxOrderQuantity.Shares >= 0 && limits.MaxOrderValue.Value >= 0 && limits.MaxPositionValue.Value >= 0
        && limits.MaxExposure.Value >= 0 && limits.MaxDayLoss.Value >= 0 && limits.OrdersPerSecond >= 0 && limits.OrdersPerDay >= 0
        && limits.MaxOpenOrders >= 0 && limits.MaxIdenticalPerSecond is >= 0 and <= BurstWindow.Kept
        && (limits.HftReported || (limits.OrdersPerSecond <= UnfiledOrdersPerSecond && limits.OrdersPerDay <= UnfiledOrdersPerDay));

    internal void Set(string account, RiskLimits limits) => _rows[account] = limits;

    internal void AddTo(ref StateHasher hasher)
    {
        hasher.Add(_rows.Count);
        foreach (var (account, limits) in _rows) RiskImage.AddLimits(ref hasher, account, limits);
    }

    private static int Cap(int set, int house, int unfiled, bool isFiled)
    {
        var wanted = set == 0 ? house : set;
        return isFiled ? wanted : Math.Min(wanted, unfiled);
    }
}
