using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Messages.Outputs;

namespace QuantCore.Model.Messages;

/// <summary>Any record's payload as an object, for people and cold paths. The core decodes by type and never comes here.</summary>
public static class RecordDecoder
{
    /// <summary>Decodes. Throws <see cref="UnknownRecordException"/> for a type or version this build does not know.</summary>
    public static object Decode(ReadOnlySpan<byte> record) => RecordHeader.Read(record).Type switch
    {
        RecordType.Quote => RecordCodec.ReadFixed<QuoteRecord>(record),
        RecordType.Level2Order => RecordCodec.ReadFixed<Level2OrderRecord>(record),
        RecordType.Level2Trade => RecordCodec.ReadFixed<Level2TradeRecord>(record),
        RecordType.Bar => RecordCodec.ReadFixed<BarRecord>(record),
        RecordType.Timer => RecordCodec.ReadFixed<TimerRecord>(record),
        < (RecordType)200 => DecodeInput(record),
        _ => DecodeOutput(record),
    };

    private static object DecodeInput(ReadOnlySpan<byte> record) => RecordHeader.Read(record).Type switch
    {
        RecordType.ConfigureEngine => RecordCodec.Decode<ConfigureEngine>(record),
        RecordType.StartTradingDay => RecordCodec.Decode<StartTradingDay>(record),
        RecordType.DefineInstrument => RecordCodec.Decode<DefineInstrument>(record),
        RecordType.OpenAccount => RecordCodec.Decode<OpenAccount>(record),
        RecordType.PlaceOrder => RecordCodec.Decode<PlaceOrder>(record),
        RecordType.CancelOrder => RecordCodec.Decode<CancelOrder>(record),
        RecordType.CancelAllOrders => RecordCodec.Decode<CancelAllOrders>(record),
        RecordType.EngageKillSwitch => RecordCodec.Decode<EngageKillSwitch>(record),
        RecordType.ReleaseKillSwitch => RecordCodec.Decode<ReleaseKillSwitch>(record),
        RecordType.SetRiskLimits => RecordCodec.Decode<SetRiskLimits>(record),
        RecordType.ExecutionReport => RecordCodec.Decode<ExecutionReport>(record),
        RecordType.CancelReject => RecordCodec.Decode<CancelReject>(record),
        RecordType.GatewayStatusChange => RecordCodec.Decode<GatewayStatusChange>(record),
        _ => throw Unknown(record),
    };

    private static object DecodeOutput(ReadOnlySpan<byte> record) => RecordHeader.Read(record).Type switch
    {
        RecordType.OrderAccepted => RecordCodec.Decode<OrderAccepted>(record),
        RecordType.OrderRejected => RecordCodec.Decode<OrderRejected>(record),
        RecordType.OrderSent => RecordCodec.Decode<OrderSent>(record),
        RecordType.OrderUpdated => RecordCodec.Decode<OrderUpdated>(record),
        RecordType.OrderFilled => RecordCodec.Decode<OrderFilled>(record),
        RecordType.CancelSent => RecordCodec.Decode<CancelSent>(record),
        RecordType.CancelRefused => RecordCodec.Decode<CancelRefused>(record),
        RecordType.CashChanged => RecordCodec.Decode<CashChanged>(record),
        RecordType.PositionChanged => RecordCodec.Decode<PositionChanged>(record),
        RecordType.AccountOpened => RecordCodec.Decode<AccountOpened>(record),
        RecordType.InstrumentChanged => RecordCodec.Decode<InstrumentChanged>(record),
        RecordType.TradingDayStarted => RecordCodec.Decode<TradingDayStarted>(record),
        RecordType.KillSwitchChanged => RecordCodec.Decode<KillSwitchChanged>(record),
        RecordType.RiskLimitsChanged => RecordCodec.Decode<RiskLimitsChanged>(record),
        RecordType.EngineConfigured => RecordCodec.Decode<EngineConfigured>(record),
        RecordType.DuplicateOrder => RecordCodec.Decode<DuplicateOrder>(record),
        RecordType.CommandRefused => RecordCodec.Decode<CommandRefused>(record),
        RecordType.OrderStatusRequested => RecordCodec.Decode<OrderStatusRequested>(record),
        RecordType.CommandAccepted => RecordCodec.Decode<CommandAccepted>(record),
        RecordType.Checkpoint => RecordCodec.Decode<Checkpoint>(record),
        RecordType.ReportQuarantined => RecordCodec.Decode<ReportQuarantined>(record),
        _ => throw Unknown(record),
    };

    private static UnknownRecordException Unknown(ReadOnlySpan<byte> record)
    {
        ref readonly var header = ref RecordHeader.Read(record);
        return new UnknownRecordException(header.Type, header.Version);
    }
}
