using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>What one account may do. Zero means no limit, except for the rates, which the exchanges' high-frequency thresholds always
/// cap.</summary>
[MessagePackObject]
public sealed record RiskLimits
{
    /// <summary>Most shares in one order.</summary>
    [Key(0)]
    public Quantity MaxOrderQuantity { get; init; }

    /// <summary>Most money in one order.</summary>
    [Key(1)]
    public Money MaxOrderValue { get; init; }

    /// <summary>Most money in one instrument, working buys included.</summary>
    [Key(2)]
    public Money MaxPositionValue { get; init; }

    /// <summary>Most money in all positions, working buys included.</summary>
    [Key(3)]
    public Money MaxExposure { get; init; }

    /// <summary>Most money lost on the day, realised, unrealised and fees, before only sells go through.</summary>
    [Key(4)]
    public Money MaxDayLoss { get; init; }

    /// <summary>Most orders and cancels in one second.</summary>
    [Key(5)]
    public int OrdersPerSecond { get; init; }

    /// <summary>Most orders and cancels in one day.</summary>
    [Key(6)]
    public int OrdersPerDay { get; init; }

    /// <summary>Most working orders.</summary>
    [Key(7)]
    public int MaxOpenOrders { get; init; }

    /// <summary>Most identical orders (instrument, side, price, quantity) in one second.</summary>
    [Key(8)]
    public int MaxIdenticalPerSecond { get; init; }

    /// <summary>Filed as high-frequency (程序化交易管理实施细则, from 2025-07-07): lifts the cap of 299 a second and 19,999 a day.</summary>
    [Key(9)]
    public bool HftReported { get; init; }
}
