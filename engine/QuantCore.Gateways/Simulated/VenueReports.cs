using System.Buffers;
using System.Globalization;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;

namespace QuantCore.Gateways.Simulated;

/// <summary>Numbers the exchange's reports and publishes them. While a session is fast-forwarded, reports the journal has already are
/// counted
/// and not published again. Answers to status requests have no number: they are questions, not part of the exchange's course.</summary>
internal sealed class VenueReports(IRecordSink sink, TradingMode mode)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private long _ofRestoredDay;

    /// <summary>The number of the last report.</summary>
    public long LastNumber { get; private set; }

    /// <summary>Reports of the day up to this number are in the journal.</summary>
    public long Suppressed { get; private set; }

    /// <summary>The session record after which things happen now.</summary>
    public long Position { get; set; }

    /// <summary>The venue's time now, ns since the Unix epoch.</summary>
    public long TimeNs { get; set; }

    /// <summary>The journal has the reports up to this number of the day that is restored next.</summary>
    public void SuppressTo(long number)
    {
        Suppressed = number;
        _ofRestoredDay = number;
    }

    /// <summary>Numbers begin anew each day: one day's session alone rebuilds the exchange.</summary>
    public void StartDay()
    {
        LastNumber = 0;
        Suppressed = _ofRestoredDay;
        _ofRestoredDay = 0;
    }

    public void New(VenueOrder order) => Publish(Describe(order, ExecType.New));

    public void Rejected(VenueOrder order, string text) =>
        Publish(Describe(order, ExecType.Rejected) with { Text = text, LeavesQty = default });

    public void Canceled(VenueOrder order, string text) =>
        Publish(Describe(order, ExecType.Canceled) with { Text = text, LeavesQty = default });

    public void Expired(VenueOrder order) =>
        Publish(Describe(order, ExecType.Expired) with { Text = "end of day", LeavesQty = default });

    public void Trade(VenueOrder order, long quantity, long price) => Publish(Describe(order, ExecType.Trade) with
    {
        ExecId = string.Create(CultureInfo.InvariantCulture, $"{order.Id}.{order.Fills}"),
        LastQty = new Quantity(quantity),
        LastPx = new Price(price),
    });

    public void CancelReject(OrderId order, RejectReason reason, string text) => Publish(new CancelReject
    {
        OrderId = order, Reason = reason, Text = text, EventTimeNs = TimeNs, VenuePosition = Position,
    });

    public void Status(OrderId id, VenueOrder? order, string text = "status")
    {
        var report = order is null
            ? new ExecutionReport { OrderId = id, ExecType = ExecType.NeverReceived, EventTimeNs = TimeNs, VenuePosition = Position }
            : Describe(order, StatusOf(order.State));
        Encode(0, report with { Text = text });
    }

    /// <summary>Refuses without a number an order that never reached the exchange.</summary>
    public void Refuse(OrderId order, string text) => Encode(0, new ExecutionReport
    {
        OrderId = order, ExecType = ExecType.Rejected, Text = text, EventTimeNs = TimeNs, VenuePosition = Position,
    });

    private static ExecType StatusOf(VenueOrderState state) => state switch
    {
        VenueOrderState.Canceled => ExecType.Canceled,
        VenueOrderState.Rejected => ExecType.Rejected,
        VenueOrderState.Expired => ExecType.Expired,
        _ => ExecType.OrderStatus,
    };

    private ExecutionReport Describe(VenueOrder order, ExecType type) => new()
    {
        OrderId = order.Id,
        ExecType = type,
        VenueOrderId = "SIM-" + order.Id,
        CumQty = new Quantity(order.Filled),
        LeavesQty = new Quantity(order.State == VenueOrderState.Working ? order.Leaves : 0),
        EventTimeNs = TimeNs,
        VenuePosition = Position,
    };

    private void Publish<T>(T report)
        where T : IRecordPayload
    {
        LastNumber++;
        if (LastNumber > Suppressed) Encode(LastNumber, report);
    }

    private void Encode<T>(long number, T report)
        where T : IRecordPayload
    {
        _buffer.ResetWrittenCount();
        var header = new RecordHeader { Source = RecordSource.SimulatedExchange, Mode = mode, SourceSequence = number };
        RecordCodec.Encode(_buffer, header, report);
        sink.Publish(_buffer.WrittenSpan);
    }
}
