namespace QuantCore.Model.Messages;

/// <summary>What a record is. 1–99 market data (fixed layouts), 100–199 commands and reports (MessagePack), 200–299 outputs
/// (MessagePack).</summary>
public enum RecordType : ushort
{
    /// <summary><see cref="Market.QuoteRecord"/>.</summary>
    Quote = 1,

    /// <summary><see cref="Market.Level2OrderRecord"/>.</summary>
    Level2Order = 2,

    /// <summary><see cref="Market.Level2TradeRecord"/>.</summary>
    Level2Trade = 3,

    /// <summary><see cref="Market.BarRecord"/>.</summary>
    Bar = 4,

    /// <summary><see cref="Market.TimerRecord"/>.</summary>
    Timer = 5,

    /// <summary><see cref="Commands.ConfigureEngine"/>.</summary>
    ConfigureEngine = 101,

    /// <summary><see cref="Commands.StartTradingDay"/>.</summary>
    StartTradingDay = 102,

    /// <summary><see cref="Commands.DefineInstrument"/>.</summary>
    DefineInstrument = 103,

    /// <summary><see cref="Commands.OpenAccount"/>.</summary>
    OpenAccount = 104,

    /// <summary><see cref="Commands.PlaceOrder"/>.</summary>
    PlaceOrder = 110,

    /// <summary><see cref="Commands.CancelOrder"/>.</summary>
    CancelOrder = 111,

    /// <summary><see cref="Commands.CancelAllOrders"/>.</summary>
    CancelAllOrders = 112,

    /// <summary><see cref="Commands.EngageKillSwitch"/>.</summary>
    EngageKillSwitch = 113,

    /// <summary><see cref="Commands.ReleaseKillSwitch"/>.</summary>
    ReleaseKillSwitch = 114,

    /// <summary><see cref="Commands.SetRiskLimits"/>.</summary>
    SetRiskLimits = 115,

    /// <summary><see cref="Commands.ExecutionReport"/>.</summary>
    ExecutionReport = 120,

    /// <summary><see cref="Commands.CancelReject"/>.</summary>
    CancelReject = 121,

    /// <summary><see cref="Commands.GatewayStatusChange"/>.</summary>
    GatewayStatusChange = 122,

    /// <summary><see cref="Outputs.OrderAccepted"/>.</summary>
    OrderAccepted = 201,

    /// <summary><see cref="Outputs.OrderRejected"/>.</summary>
    OrderRejected = 202,

    /// <summary><see cref="Outputs.OrderSent"/>.</summary>
    OrderSent = 203,

    /// <summary><see cref="Outputs.OrderUpdated"/>.</summary>
    OrderUpdated = 204,

    /// <summary><see cref="Outputs.OrderFilled"/>.</summary>
    OrderFilled = 205,

    /// <summary><see cref="Outputs.CancelSent"/>.</summary>
    CancelSent = 206,

    /// <summary><see cref="Outputs.CancelRefused"/>.</summary>
    CancelRefused = 207,

    /// <summary><see cref="Outputs.CashChanged"/>.</summary>
    CashChanged = 208,

    /// <summary><see cref="Outputs.PositionChanged"/>.</summary>
    PositionChanged = 209,

    /// <summary><see cref="Outputs.AccountOpened"/>.</summary>
    AccountOpened = 210,

    /// <summary><see cref="Outputs.InstrumentChanged"/>.</summary>
    InstrumentChanged = 211,

    /// <summary><see cref="Outputs.TradingDayStarted"/>.</summary>
    TradingDayStarted = 212,

    /// <summary><see cref="Outputs.KillSwitchChanged"/>.</summary>
    KillSwitchChanged = 213,

    /// <summary><see cref="Outputs.RiskLimitsChanged"/>.</summary>
    RiskLimitsChanged = 214,

    /// <summary><see cref="Outputs.EngineConfigured"/>.</summary>
    EngineConfigured = 215,

    /// <summary><see cref="Outputs.DuplicateOrder"/>.</summary>
    DuplicateOrder = 216,

    /// <summary><see cref="Outputs.CommandRefused"/>.</summary>
    CommandRefused = 217,

    /// <summary><see cref="Outputs.OrderStatusRequested"/>.</summary>
    OrderStatusRequested = 218,

    /// <summary><see cref="Outputs.CommandAccepted"/>.</summary>
    CommandAccepted = 219,

    /// <summary><see cref="Outputs.Checkpoint"/>.</summary>
    Checkpoint = 220,

    /// <summary><see cref="Outputs.ReportQuarantined"/>.</summary>
    ReportQuarantined = 221,
}
