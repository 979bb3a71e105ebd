namespace QuantCore.Model.Messages;

/// <summary>
/// Which check refused, in the order of the checks. Each has its own value and its own REST code; <c>limit</c> and <c>value</c> of an
/// <see cref="Outputs.OrderRejected"/> carry the numbers in the unit named here. Values are written to journals and never reused.
/// </summary>
public enum RejectReason : ushort
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>The request's mode is not the engine's (limit, value: modes).</summary>
    ModeMismatch = 1,

    /// <summary>No such account.</summary>
    UnknownAccount = 2,

    /// <summary>The kill switch is engaged (limit: level).</summary>
    KillSwitchActive = 3,

    /// <summary>The phase takes no orders (value: ns since midnight).</summary>
    SessionClosed = 4,

    /// <summary>No such instrument today.</summary>
    UnknownInstrument = 5,

    /// <summary>Suspended.</summary>
    InstrumentSuspended = 6,

    /// <summary>The rulebook has no row for this board and date.</summary>
    NoRule = 7,

    /// <summary>This order type is not allowed on this board or in this phase.</summary>
    UnsupportedOrderType = 8,

    /// <summary>Price not a positive multiple of the tick (0.0001 CNY).</summary>
    PriceTick = 9,

    /// <summary>Quantity not a lot (shares).</summary>
    LotSize = 10,

    /// <summary>Above the exchange's maximum for one order (shares).</summary>
    QuantityTooLarge = 11,

    /// <summary>Outside the day's price limits (涨跌停, 0.0001 CNY).</summary>
    PriceLimit = 12,

    /// <summary>Outside the price cage (有效申报价格范围, 0.0001 CNY).</summary>
    PriceCage = 13,

    /// <summary>The quote is too old to judge by (ns).</summary>
    StaleQuote = 14,

    /// <summary>There is no price to judge by.</summary>
    NoReferencePrice = 15,

    /// <summary>Too many identical orders in a second (count).</summary>
    DuplicateBurst = 16,

    /// <summary>Too many orders and cancels in a second (count).</summary>
    OrderRateSecond = 17,

    /// <summary>Too many orders and cancels in a day (count).</summary>
    OrderRateDay = 18,

    /// <summary>More of an ST share in a day than an account may buy (shares).</summary>
    RiskWarningDayCap = 19,

    /// <summary>Not enough cash (0.0001 CNY).</summary>
    InsufficientCash = 20,

    /// <summary>The shares are there but were bought today (T+1, shares).</summary>
    T1NotSellable = 21,

    /// <summary>Not enough shares (shares).</summary>
    InsufficientPosition = 22,

    /// <summary>Would trade with an own working order (0.0001 CNY).</summary>
    SelfTrade = 23,

    /// <summary>Too many shares for one order of this account (shares).</summary>
    OrderQuantityLimit = 24,

    /// <summary>Too much money for one order of this account (0.0001 CNY).</summary>
    OrderValueLimit = 25,

    /// <summary>Too much money in one instrument (0.0001 CNY).</summary>
    PositionLimit = 26,

    /// <summary>Too much money in all positions (0.0001 CNY).</summary>
    ExposureLimit = 27,

    /// <summary>The day's loss limit is reached (0.0001 CNY).</summary>
    DayLossLimit = 28,

    /// <summary>Too many working orders (count).</summary>
    OpenOrdersLimit = 29,

    /// <summary>The engine holds as many orders as it may (count).</summary>
    CapacityReached = 30,

    /// <summary>The numbers overflow what money can be.</summary>
    NumericRange = 31,

    /// <summary>The exchange or broker refused it (废单).</summary>
    VenueRejected = 40,

    /// <summary>The venue never received it.</summary>
    NeverReceived = 41,

    /// <summary>No such order.</summary>
    OrderNotFound = 50,

    /// <summary>The order is final.</summary>
    OrderFinal = 51,

    /// <summary>The phase takes no cancels (09:20–09:25, 14:57–15:00).</summary>
    AuctionNoCancel = 52,

    /// <summary>The account exists.</summary>
    AccountExists = 53,

    /// <summary>A configuration that cannot be.</summary>
    InvalidConfiguration = 54,

    /// <summary>The day is before the current one.</summary>
    DayOutOfOrder = 55,

    /// <summary>The kill switch is not engaged.</summary>
    KillSwitchNotEngaged = 56,
}
