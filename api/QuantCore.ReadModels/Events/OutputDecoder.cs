using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;

namespace QuantCore.ReadModels.Events;

/// <summary>Output bytes to output records.</summary>
public static class OutputDecoder
{
    /// <summary>Decodes one output record. Throws <see cref="UnknownRecordException"/> for a type or version this build does not know.</summary>
    public static object Decode(ReadOnlySpan<byte> output) => RecordHeader.Read(output).Type switch
    {
        RecordType.OrderAccepted => RecordCodec.Decode<OrderAccepted>(output),
        RecordType.OrderRejected => RecordCodec.Decode<OrderRejected>(output),
        RecordType.OrderSent => RecordCodec.Decode<OrderSent>(output),
        RecordType.OrderUpdated => RecordCodec.Decode<OrderUpdated>(output),
        RecordType.OrderFilled => RecordCodec.Decode<OrderFilled>(output),
        RecordType.CancelSent => RecordCodec.Decode<CancelSent>(output),
        RecordType.CancelRefused => RecordCodec.Decode<CancelRefused>(output),
        RecordType.CashChanged => RecordCodec.Decode<CashChanged>(output),
        RecordType.PositionChanged => RecordCodec.Decode<PositionChanged>(output),
        RecordType.AccountOpened => RecordCodec.Decode<AccountOpened>(output),
        RecordType.InstrumentChanged => RecordCodec.Decode<InstrumentChanged>(output),
        RecordType.TradingDayStarted => RecordCodec.Decode<TradingDayStarted>(output),
        RecordType.KillSwitchChanged => RecordCodec.Decode<KillSwitchChanged>(output),
        RecordType.RiskLimitsChanged => RecordCodec.Decode<RiskLimitsChanged>(output),
        RecordType.EngineConfigured => RecordCodec.Decode<EngineConfigured>(output),
        RecordType.DuplicateOrder => RecordCodec.Decode<DuplicateOrder>(output),
        RecordType.CommandRefused => RecordCodec.Decode<CommandRefused>(output),
        RecordType.OrderStatusRequested => RecordCodec.Decode<OrderStatusRequested>(output),
        RecordType.CommandAccepted => RecordCodec.Decode<CommandAccepted>(output),
        RecordType.Checkpoint => RecordCodec.Decode<Checkpoint>(output),
        RecordType.ReportQuarantined => RecordCodec.Decode<ReportQuarantined>(output),
        _ => throw new UnknownRecordException(RecordHeader.Read(output).Type, RecordHeader.Read(output).Version),
    };
}
