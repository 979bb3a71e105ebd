using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;

namespace QuantCore.Gateways.Simulated;

/// <summary>
/// An exchange driven by a recorded session: our orders trade beside the recorded market, which does not react to them. A state machine of
/// one thread: its reports, with their numbers, are a function of the session records and of the order actions with their positions and
/// times; no clock, no randomness. The rules are in README.md beside this file.
/// </summary>
public sealed partial class SimulatedExchange
{
    /// <summary>What a <see cref="ExecType.Canceled"/> report says when it answers a cancel, and not the exchange's own doing.</summary>
    public const string CanceledByRequest = "canceled by request";

    private static readonly long AuctionEnd = ShanghaiTime.At(9, 25);
    private static readonly long Close = ShanghaiTime.At(15, 0);
    private static readonly long Expiry = ShanghaiTime.At(15, 1);
    private static readonly long AfterHours = ShanghaiTime.At(15, 5);

    private readonly Dictionary<uint, VenueInstrument> _instruments = [];
    private readonly Dictionary<OrderId, VenueOrder> _orders = [];
    private readonly List<VenueOrder> _arrived = [];
    private readonly VenueReports _reports;
    private readonly Matcher _matcher;
    private readonly Arrivals _arrivals;
    private readonly QueueMarket _queue;
    private readonly ShownMarket _shown;
    private DayRules? _rules;
    private long _midnightNs;
    private bool _isExpired;

    /// <summary>Makes an exchange before its first session record.</summary>
    /// <param name="sink">Where its reports go, encoded.</param>
    /// <param name="mode">The mode written into them.</param>
    public SimulatedExchange(IRecordSink sink, TradingMode mode)
    {
        _reports = new VenueReports(sink, mode);
        _matcher = new Matcher(_reports);
        _arrivals = new Arrivals(_matcher);
        _queue = new QueueMarket(_matcher, _arrivals);
        _shown = new ShownMarket(_matcher);
    }

    /// <summary>The number of the day's last report.</summary>
    public long LastReportNumber => _reports.LastNumber;

    /// <summary>The position of the last session record.</summary>
    public long Position => _reports.Position;

    /// <summary>The latest time of the session's market records, ns since the Unix epoch.</summary>
    public long MarketTimeNs { get; private set; }

    /// <summary>Reports up to this number are counted but not published: the journal has them.</summary>
    public void SuppressReportsTo(long number) => _reports.SuppressTo(number);

    /// <summary>Takes the next session record; kinds that do not concern an exchange are passed over.</summary>
    public void OnRecord(ReadOnlySpan<byte> record, long position)
    {
        _reports.Position = position;
        switch (RecordHeader.Read(record).Type)
        {
            case RecordType.StartTradingDay:
                StartDay(RecordCodec.Decode<StartTradingDay>(record).Day);
                break;
            case RecordType.DefineInstrument:
                var row = RecordCodec.Decode<DefineInstrument>(record);
                At(row.Instrument.Value).Definition = Instrument.From(row);
                break;
            case RecordType.Quote:
                OnQuote(record);
                break;
            case RecordType.Level2Order:
                OnOrder(RecordCodec.ReadFixed<Level2OrderRecord>(record));
                break;
            case RecordType.Level2Trade:
                OnTrade(RecordCodec.ReadFixed<Level2TradeRecord>(record));
                break;
        }
    }

    /// <summary>An order reaches the exchange at this time. A second arrival of the same order is answered with its status and changes
    /// nothing.</summary>
    public void Submit(OrderSent sent, long timeNs)
    {
        _reports.TimeNs = timeNs;
        if (_orders.TryGetValue(sent.OrderId, out var known))
        {
            _reports.Status(sent.OrderId, known, "received before");
            return;
        }

        var order = new VenueOrder(sent);
        _orders.Add(order.Id, order);
        var at = _instruments.GetValueOrDefault(sent.Instrument.Value);
        if (at is not null) EnsureSettled(at, timeNs);
        var phase = PhaseAt(at, timeNs);
        if (VenueCheck.Refusal(_rules, at, order, phase) is { } refusal)
        {
            order.State = VenueOrderState.Rejected;
            _reports.Rejected(order, refusal);
            return;
        }

        _arrived.Add(order);
        _reports.New(order);
        if (!phase.IsContinuous() || at!.IsHalted)
        {
            _matcher.Rest(at!, order, order.SentPrice, isShown: false);
            at!.IsUnsettled = true;
        }
        else if (at.HasQueue && at.IsCrossed) at.Waiting.Add(order);
        else _arrivals.Match(at, order);
    }

    /// <summary>A cancel reaches the exchange at this time.</summary>
    public void Cancel(OrderId id, long timeNs)
    {
        _reports.TimeNs = timeNs;
        if (!_orders.TryGetValue(id, out var order))
        {
            _reports.CancelReject(id, RejectReason.OrderNotFound, "no such order");
            return;
        }

        if (order.State != VenueOrderState.Working)
        {
            _reports.CancelReject(id, RejectReason.OrderFinal, "the order is final");
            return;
        }

        var at = _instruments[order.Instrument.Value];
        var phase = PhaseAt(at, timeNs);
        if (phase.AcceptsCancels()) _matcher.Cancel(at, order, CanceledByRequest);
        else if (phase.IsAuction()) _reports.CancelReject(id, RejectReason.AuctionNoCancel, "no cancels in this part of the auction");
        else _reports.CancelReject(id, RejectReason.SessionClosed, "the phase takes no cancels");
    }

    /// <summary>Answers what became of an order, without a report number: it changes nothing.</summary>
    public void Status(OrderId id, long timeNs)
    {
        _reports.TimeNs = timeNs;
        _reports.Status(id, _orders.GetValueOrDefault(id));
    }

    /// <summary>Refuses, without a report number, an order that could not be delivered.</summary>
    public void Refuse(OrderId id, string text, long timeNs)
    {
        _reports.TimeNs = timeNs;
        _reports.Refuse(id, text);
    }

    /// <summary>The clock says this time: from 15:01 what still works has expired. Does nothing else, and that only once a day.</summary>
    public void Tick(long nowNs)
    {
        if (_isExpired || _rules is null || nowNs - _midnightNs < Expiry) return;
        _reports.TimeNs = nowNs;
        Expire();
    }

    /// <summary>Ends the day whatever the clock says: the session has no more records.</summary>
    public void EndDay(long timeNs)
    {
        _reports.TimeNs = timeNs;
        Expire();
    }
}
