using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <summary>Reads the simulated exchange's reports back from a journal into the actions that rebuild it.</summary>
/// <param name="orderOf">The order as it was sent (from the output log or the core's state); null when there is none.</param>
public sealed class VenueHistory(Func<OrderId, OrderSent?> orderOf)
{
    private readonly List<VenueAction> _actions = [];
    private TradingDay _day;

    /// <summary>The actions of the last trading day, in the order of their reports.</summary>
    public IReadOnlyList<VenueAction> Actions => _actions;

    /// <summary>The number of that day's last report in the journal.</summary>
    public long LastReportNumber { get; private set; }

    /// <summary>Takes any input record, in journal order. Throws <see cref="InvalidOperationException"/> when a report is missing or an
    /// order was never sent.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        ref readonly var header = ref RecordHeader.Read(record);
        if (header.Type == RecordType.StartTradingDay) StartDay(RecordCodec.Decode<StartTradingDay>(record).Day);
        if (header.Source != RecordSource.SimulatedExchange || header.SourceSequence == 0) return;
        if (header.SourceSequence != LastReportNumber + 1)
            throw new InvalidOperationException($"Report {header.SourceSequence} of the simulated exchange follows {LastReportNumber}.");
        LastReportNumber = header.SourceSequence;
        if (header.Type == RecordType.ExecutionReport) Add(RecordCodec.Decode<ExecutionReport>(record));
        else if (header.Type == RecordType.CancelReject) Add(RecordCodec.Decode<CancelReject>(record));
    }

    private void StartDay(TradingDay day)
    {
        if (day <= _day) return;
        _day = day;
        _actions.Clear();
        LastReportNumber = 0;
    }

    private void Add(ExecutionReport report)
    {
        var kind = report.ExecType switch
        {
            ExecType.New or ExecType.Rejected => VenueActionKind.Submit,
            ExecType.Canceled when report.Text == SimulatedExchange.CanceledByRequest => VenueActionKind.Cancel,
            ExecType.Expired => VenueActionKind.Expire,
            _ => default,
        };
        if (kind == default) return;
        var order = kind == VenueActionKind.Submit
            ? orderOf(report.OrderId)
                ?? throw new InvalidOperationException($"The exchange reports order {report.OrderId}, which was never sent.")
            : null;
        Add(kind, report.OrderId, report.VenuePosition, report.EventTimeNs, order);
    }

    private void Add(CancelReject reject) => Add(VenueActionKind.Cancel, reject.OrderId, reject.VenuePosition, reject.EventTimeNs, null);

    private void Add(VenueActionKind kind, OrderId id, long position, long timeNs, OrderSent? order) => _actions.Add(new VenueAction
    {
        Kind = kind, OrderId = id, Position = position, EventTimeNs = timeNs, ReportNumber = LastReportNumber, Order = order,
    });
}
