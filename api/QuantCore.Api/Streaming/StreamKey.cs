using QuantCore.Model.Messages.Outputs;

namespace QuantCore.Api.Streaming;

/// <summary>What an output is about, in one short text: clients group by it.</summary>
internal static class StreamKey
{
    public static string Of(object payload) => payload switch
    {
        OrderAccepted o => o.OrderId.ToString(),
        OrderRejected o => o.OrderId.ToString(),
        OrderSent o => o.OrderId.ToString(),
        OrderUpdated o => o.OrderId.ToString(),
        OrderFilled o => o.OrderId.ToString(),
        CancelSent o => o.OrderId.ToString(),
        CancelRefused o => o.OrderId.ToString(),
        OrderStatusRequested o => o.OrderId.ToString(),
        DuplicateOrder o => o.OrderId.ToString(),
        ReportQuarantined o => o.OrderId.ToString(),
        PositionChanged p => p.Account + " " + p.Instrument,
        CashChanged c => c.Account,
        AccountOpened a => a.Account,
        KillSwitchChanged k => k.Account,
        RiskLimitsChanged l => l.Account,
        InstrumentChanged i => i.Instrument.ToString(),
        TradingDayStarted d => d.Day.ToString(),
        _ => string.Empty,
    };
}
