using QuantCore.Api.Security;
using QuantCore.Model.Messages;

namespace QuantCore.Api.Streaming;

/// <summary>A topic of the stream: which outputs belong to it and which scope it needs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scope">The scope it needs.</param>
/// <param name="Types">Its outputs; none for quotes, which are not outputs.</param>
internal sealed record StreamTopic(string Name, string Scope, IReadOnlyList<RecordType> Types)
{
    public const string Quotes = "quotes";

    public static IReadOnlyList<StreamTopic> All { get; } =
    [
        new("orders", Scopes.OrderRead,
        [
            RecordType.OrderAccepted, RecordType.OrderRejected, RecordType.OrderSent, RecordType.OrderUpdated, RecordType.OrderFilled,
            RecordType.CancelSent, RecordType.CancelRefused, RecordType.OrderStatusRequested,
        ]),
        new("fills", Scopes.OrderRead, [RecordType.OrderFilled]),
        new("account", Scopes.AccountRead, [RecordType.AccountOpened, RecordType.CashChanged]),
        new("positions", Scopes.AccountRead, [RecordType.PositionChanged]),
        new("risk", Scopes.RiskRead,
        [
            RecordType.OrderRejected, RecordType.CommandRefused, RecordType.KillSwitchChanged, RecordType.RiskLimitsChanged,
            RecordType.ReportQuarantined,
        ]),
        new("instruments", Scopes.MarketRead, [RecordType.InstrumentChanged]),
        new("system", Scopes.SystemRead,
            [RecordType.EngineConfigured, RecordType.TradingDayStarted, RecordType.CommandAccepted, RecordType.DuplicateOrder,
                RecordType.Checkpoint]),
        new(Quotes, Scopes.MarketRead, []),
    ];

    public static StreamTopic? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
