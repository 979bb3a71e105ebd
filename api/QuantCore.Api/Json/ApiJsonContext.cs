using System.Text.Json.Serialization;
using QuantCore.Api.Endpoints;
using QuantCore.Api.Requests;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Messages.Outputs;
using QuantCore.ReadModels.Accounts;
using QuantCore.ReadModels.Market;
using QuantCore.ReadModels.Orders;
using QuantCore.ReadModels.Risk;

namespace QuantCore.Api.Json;

/// <summary>Every type that is answered, and the requests for the API description.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(PriceConverter), typeof(MoneyConverter), typeof(QuantityConverter), typeof(InstrumentIdConverter), typeof(OrderIdConverter),
        typeof(TradingDayConverter), typeof(OrdTypeConverter), typeof(RejectReasonConverter), typeof(RejectViewConverter), typeof(FeesConverter),
        typeof(DataQualityConverter), typeof(CamelEnum<Side>), typeof(CamelEnum<OrdStatus>), typeof(CamelEnum<TradingMode>),
        typeof(CamelEnum<RecordType>), typeof(CamelEnum<RecordSource>), typeof(CamelEnum<KillSwitchLevel>), typeof(CamelEnum<ExecType>),
        typeof(CamelEnum<Board>), typeof(CamelEnum<QuoteStatus>), typeof(CamelEnum<Level2OrderKind>), typeof(CamelEnum<Level2TradeKind>),
    ])]
[JsonSerializable(typeof(PlaceOrderRequest))]
[JsonSerializable(typeof(BatchRequest))]
[JsonSerializable(typeof(CancelAllRequest))]
[JsonSerializable(typeof(RiskLimitsRequest))]
[JsonSerializable(typeof(KillSwitchRequest))]
[JsonSerializable(typeof(ApiKeyRequest))]
[JsonSerializable(typeof(ProblemShape))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(ListAnswer<BatchLine>))]
[JsonSerializable(typeof(CommandAnswer))]
[JsonSerializable(typeof(PreviewAnswer))]
[JsonSerializable(typeof(ListAnswer<OrderView>))]
[JsonSerializable(typeof(ListAnswer<TimelineStep>))]
[JsonSerializable(typeof(ListAnswer<FillView>))]
[JsonSerializable(typeof(ListAnswer<AccountView>))]
[JsonSerializable(typeof(ListAnswer<PositionView>))]
[JsonSerializable(typeof(ListAnswer<QuoteView>))]
[JsonSerializable(typeof(ListAnswer<InstrumentView>))]
[JsonSerializable(typeof(ListAnswer<BarView>))]
[JsonSerializable(typeof(ListAnswer<RejectionView>))]
[JsonSerializable(typeof(ListAnswer<KillSwitchView>))]
[JsonSerializable(typeof(ListAnswer<RiskLimitsView>))]
[JsonSerializable(typeof(ListAnswer<ApiKeyAnswer>))]
[JsonSerializable(typeof(ApiKeyCreated))]
[JsonSerializable(typeof(DepthAnswer))]
[JsonSerializable(typeof(SystemAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(StateAnswer))]
[JsonSerializable(typeof(DiffAnswer))]
[JsonSerializable(typeof(ConfigureEngine))]
[JsonSerializable(typeof(StartTradingDay))]
[JsonSerializable(typeof(DefineInstrument))]
[JsonSerializable(typeof(OpenAccount))]
[JsonSerializable(typeof(PlaceOrder))]
[JsonSerializable(typeof(CancelOrder))]
[JsonSerializable(typeof(CancelAllOrders))]
[JsonSerializable(typeof(EngageKillSwitch))]
[JsonSerializable(typeof(ReleaseKillSwitch))]
[JsonSerializable(typeof(SetRiskLimits))]
[JsonSerializable(typeof(ExecutionReport))]
[JsonSerializable(typeof(CancelReject))]
[JsonSerializable(typeof(GatewayStatusChange))]
[JsonSerializable(typeof(OrderAccepted))]
[JsonSerializable(typeof(OrderRejected))]
[JsonSerializable(typeof(OrderSent))]
[JsonSerializable(typeof(OrderUpdated))]
[JsonSerializable(typeof(OrderFilled))]
[JsonSerializable(typeof(CancelSent))]
[JsonSerializable(typeof(CancelRefused))]
[JsonSerializable(typeof(CashChanged))]
[JsonSerializable(typeof(PositionChanged))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(InstrumentChanged))]
[JsonSerializable(typeof(TradingDayStarted))]
[JsonSerializable(typeof(KillSwitchChanged))]
[JsonSerializable(typeof(RiskLimitsChanged))]
[JsonSerializable(typeof(EngineConfigured))]
[JsonSerializable(typeof(DuplicateOrder))]
[JsonSerializable(typeof(CommandRefused))]
[JsonSerializable(typeof(OrderStatusRequested))]
[JsonSerializable(typeof(CommandAccepted))]
[JsonSerializable(typeof(Checkpoint))]
[JsonSerializable(typeof(ReportQuarantined))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
