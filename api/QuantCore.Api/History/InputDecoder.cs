using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;

namespace QuantCore.Api.History;

/// <summary>Command and report bytes to records.</summary>
internal static class InputDecoder
{
    /// <summary>The payload; null for a market record, whose layout is fixed.</summary>
    public static object? Decode(ReadOnlySpan<byte> record) => RecordHeader.Read(record).Type switch
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
        _ => null,
    };
}
