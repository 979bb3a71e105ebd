using QuantCore.Model.Messages;
using static QuantCore.Api.Problems.ParamUnit;

namespace QuantCore.Api.Problems;

/// <summary>The one table from the core's reasons to REST codes, statuses, titles and numbers. A test holds it complete and its codes
/// distinct.</summary>
public static class RejectTable
{
    /// <summary>Every reason but <see cref="RejectReason.None"/>.</summary>
    public static IReadOnlyList<RejectRow> Rows { get; } =
    [
        Row(RejectReason.ModeMismatch, "mode-mismatch", 409, "The order is meant for another mode", "订单的模式与服务器不同", "expected", Mode, "got", Mode),
        Row(RejectReason.UnknownAccount, "unknown-account", 422, "There is no such account", "账户不存在"),
        Row(RejectReason.KillSwitchActive, "kill-switch-active", 423, "The kill switch is engaged", "熔断开关已启动", "level", Level),
        Row(RejectReason.SessionClosed, "session-closed", 422, "The market takes no orders now", "当前时段不接受申报", null, None, "time", TimeOfDay),
        Row(RejectReason.UnknownInstrument, "unknown-instrument", 422, "There is no such instrument today", "今日无此证券"),
        Row(RejectReason.InstrumentSuspended, "symbol-suspended", 422, "The instrument is suspended", "证券停牌"),
        Row(RejectReason.NoRule, "no-market-rule", 422, "There is no market rule for this board and date", "该板块在该日期没有交易规则"),
        Row(RejectReason.UnsupportedOrderType, "unsupported-order-type", 422, "This order type is not allowed here and now", "当前板块或时段不支持此订单类型"),
        Row(RejectReason.PriceTick, "price-tick", 422, "The price is not on a tick", "价格不是最小变动单位的整数倍", "tick", Yuan, "price", Yuan),
        Row(RejectReason.LotSize, "lot-size", 422, "The quantity is not a valid lot", "数量不符合申报单位", "lot", Shares, "quantity", Shares),
        Row(RejectReason.QuantityTooLarge, "quantity-too-large", 422, "More than one order may have", "超过单笔申报上限", "max", Shares,
            "quantity", Shares),
        Row(RejectReason.PriceLimit, "price-limit", 422, "The price is outside the day's limits", "价格超出涨跌停范围", "limit", Yuan, "price", Yuan),
        Row(RejectReason.PriceCage, "price-cage", 422, "The price is outside the price cage", "价格超出有效申报价格范围", "limit", Yuan, "price", Yuan),
        Row(RejectReason.StaleQuote, "market-data-stale", 422, "The quote is too old to judge by", "行情已过期", "maxAge", Seconds, "age", Seconds),
        Row(RejectReason.NoReferencePrice, "no-reference-price", 422, "There is no price to judge by", "没有可参考的价格"),
        Row(RejectReason.DuplicateBurst, "duplicate-burst", 429, "Too many identical orders in a second", "一秒内相同订单过多", "max", Count,
            "count", Count, 1),
        Row(RejectReason.OrderRateSecond, "order-rate-limited", 429, "Too many orders and cancels in a second", "每秒报撤单次数过多", "max", Count,
            "count", Count, 1),
        Row(RejectReason.OrderRateDay, "order-rate-day-limited", 429, "Too many orders and cancels today", "当日报撤单次数过多", "max", Count,
            "count", Count, 3600),
        Row(RejectReason.RiskWarningDayCap, "risk-warning-day-cap", 422, "More of an ST share than may be bought in a day", "超过风险警示股票单日买入上限",
            "max", Shares, "quantity", Shares),
        Row(RejectReason.InsufficientCash, "insufficient-cash", 422, "Not enough cash", "可用资金不足", "available", Yuan, "required", Yuan),
        Row(RejectReason.T1NotSellable, "t1-not-sellable", 422, "Shares bought today cannot be sold today (T+1)", "当日买入的股份不可卖出 (T+1)",
            "sellable", Shares, "quantity", Shares),
        Row(RejectReason.InsufficientPosition, "insufficient-position", 422, "Not enough shares", "可卖股份不足", "sellable", Shares, "quantity", Shares),
        Row(RejectReason.SelfTrade, "self-trade", 422, "Would trade with an own working order", "会与自己的挂单成交", "ownPrice", Yuan, "price", Yuan),
        Row(RejectReason.OrderQuantityLimit, "order-quantity-limit", 422, "Above the account's limit of shares per order", "超过账户单笔数量限额",
            "max", Shares, "quantity", Shares),
        Row(RejectReason.OrderValueLimit, "order-value-limit", 422, "Above the account's limit of money per order", "超过账户单笔金额限额", "max",
            Yuan, "value", Yuan),
        Row(RejectReason.PositionLimit, "position-limit", 422, "Above the account's limit per instrument", "超过账户单一证券持仓限额", "max", Yuan,
            "value", Yuan),
        Row(RejectReason.ExposureLimit, "exposure-limit", 422, "Above the account's limit over all positions", "超过账户总敞口限额", "max", Yuan,
            "value", Yuan),
        Row(RejectReason.DayLossLimit, "day-loss-limit", 422, "The account's day loss limit is reached", "已达账户当日亏损限额", "max", Yuan, "loss", Yuan),
        Row(RejectReason.OpenOrdersLimit, "open-orders-limit", 422, "Too many working orders", "未完成订单过多", "max", Count, "count", Count),
        Row(RejectReason.CapacityReached, "capacity-reached", 503, "The engine holds as many orders as it may", "引擎订单容量已满", "max", Count,
            "count", Count, 3600),
        Row(RejectReason.NumericRange, "numeric-range", 422, "Price and quantity together are out of range", "价格与数量的乘积超出范围"),
        Row(RejectReason.VenueRejected, "venue-rejected", 422, "The exchange or broker refused it", "交易所或券商拒绝 (废单)"),
        Row(RejectReason.NeverReceived, "never-received", 422, "The venue never received it", "交易所从未收到"),
        Row(RejectReason.OrderNotFound, "order-not-found", 404, "There is no such order", "订单不存在"),
        Row(RejectReason.OrderFinal, "order-final", 409, "The order is final", "订单已是最终状态"),
        Row(RejectReason.AuctionNoCancel, "auction-no-cancel", 422, "This phase takes no cancels", "当前时段不接受撤单"),
        Row(RejectReason.AccountExists, "account-exists", 409, "The account exists", "账户已存在"),
        Row(RejectReason.InvalidConfiguration, "invalid-configuration", 422, "A configuration that cannot be", "配置无效"),
        Row(RejectReason.DayOutOfOrder, "day-out-of-order", 422, "The day is before the current one", "交易日早于当前交易日"),
        Row(RejectReason.KillSwitchNotEngaged, "kill-switch-not-engaged", 409, "The kill switch is not engaged", "熔断开关未启动"),
    ];

    private static readonly RejectRow?[] ByReason = Index();

    /// <summary>The row of a reason. A reason of a newer core that the table lacks is told as a generic refusal, never as an error.</summary>
    public static RejectRow Of(RejectReason reason) =>
        ((int)reason < ByReason.Length ? ByReason[(int)reason] : null)
        ?? Row(reason, "refused", 422, "Refused", "已拒绝", "limit", Count, "value", Count);

    /// <summary>The reason with a code; null when there is none.</summary>
    public static RejectReason? ReasonOf(string code) => Rows.FirstOrDefault(r => r.Kind.Code == code)?.Reason;

    private static RejectRow Row(
        RejectReason reason, string code, int status, string english, string chinese, string? limitName = null, ParamUnit limitUnit = None,
        string? valueName = null, ParamUnit valueUnit = None, int? retryAfter = null) =>
        new(reason, new ProblemKind(code, status, english, chinese, retryAfter), limitName, limitUnit, valueName, valueUnit);

    private static RejectRow?[] Index()
    {
        var rows = new RejectRow?[Rows.Max(static r => (int)r.Reason) + 1];
        foreach (var row in Rows) rows[(int)row.Reason] = row;
        return rows;
    }
}
