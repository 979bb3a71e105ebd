using System.Collections.Concurrent;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Seams;

namespace QuantCore.Gateways.Simulated;

/// <summary>
/// The way to the <see cref="SimulatedExchange"/>. Orders may come from any thread and are only queued; the feed's thread carries them to
/// the exchange, between session records. The queue is bounded: an order that finds it full is refused by a report without a number;
/// cancels are
/// always taken (an order has at most one on its way).
/// </summary>
public sealed class SimulatedGateway : IBrokerGateway, IMarketDataListener
{
    private readonly ConcurrentQueue<VenueRequest> _requests = new();
    private readonly SimulatedExchange _exchange;
    private readonly VenueReplay _replay;
    private readonly int _capacity;
    private int _queued;
    private long _nowNs;

    /// <summary>Makes a gateway with a new exchange behind it.</summary>
    /// <param name="sink">Where reports go, encoded. Called from the feed's thread only.</param>
    /// <param name="mode">The mode written into reports.</param>
    /// <param name="capacity">Requests that may wait before orders are refused.</param>
    public SimulatedGateway(IRecordSink sink, TradingMode mode, int capacity = 1 << 16)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _exchange = new SimulatedExchange(sink, mode);
        _replay = new VenueReplay(_exchange);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public string Name => "simulated";

    /// <summary>The number of the last report, published or suppressed.</summary>
    public long LastReportNumber => _exchange.LastReportNumber;

    /// <inheritdoc/>
    public void Submit(OrderSent order)
    {
        var kind = Volatile.Read(ref _queued) < _capacity ? VenueRequestKind.Submit : VenueRequestKind.Refuse;
        Enqueue(new VenueRequest(kind, order.OrderId, order));
    }

    /// <inheritdoc/>
    public void Cancel(CancelSent cancel) => Enqueue(new VenueRequest(VenueRequestKind.Cancel, cancel.OrderId));

    /// <inheritdoc/>
    public void RequestStatus(OrderStatusRequested request) => Enqueue(new VenueRequest(VenueRequestKind.Status, request.OrderId));

    /// <inheritdoc/>
    public void OnMarketRecord(ReadOnlySpan<byte> record, long position)
    {
        _replay.Complete(_exchange.Position);
        FastForward(record, position);
        Drain();
    }

    /// <inheritdoc/>
    public void Poll(long nowNs)
    {
        _replay.Complete(_exchange.Position);
        _nowNs = Math.Max(_nowNs, nowNs);
        _exchange.Tick(nowNs);
        Drain();
    }

    /// <summary>The session has no more records: what still works expires.</summary>
    /// <param name="nowNs">Journal time.</param>
    public void EndSession(long nowNs)
    {
        Poll(nowNs);
        _exchange.EndDay(TimeNs);
    }

    /// <summary>
    /// Prepares a new gateway to be brought to where the journal ends: then every session record that the journal has goes through
    /// <see cref="FastForward"/>. Reports that the journal has are not published again; later ones are.
    /// </summary>
    /// <param name="actions">What reached the exchange, in the order of the reports; see <see cref="VenueHistory"/>.</param>
    /// <param name="lastReportNumber">The number of the last report in the journal.</param>
    public void Restore(IReadOnlyList<VenueAction> actions, long lastReportNumber)
    {
        if (_exchange.LastReportNumber != 0 || _exchange.Position != 0)
            throw new InvalidOperationException("Only a new gateway can be restored.");
        _replay.Load(actions, lastReportNumber);
        _exchange.SuppressReportsTo(lastReportNumber);
    }

    /// <summary>Takes a session record the journal has, and the recorded actions that followed it. Requests stay queued. The first call of
    /// <see cref="OnMarketRecord"/> or <see cref="Poll"/> ends this and throws <see cref="InvalidOperationException"/> when the journal
    /// has reports
    /// that this session does not give.</summary>
    public void FastForward(ReadOnlySpan<byte> record, long position)
    {
        _replay.ApplyTo(position - 1);
        _exchange.OnRecord(record, position);
        _replay.ApplyTo(position);
    }

    private long TimeNs => Math.Max(_nowNs, _exchange.MarketTimeNs);

    private void Enqueue(VenueRequest request)
    {
        Interlocked.Increment(ref _queued);
        _requests.Enqueue(request);
    }

    private void Drain()
    {
        while (_requests.TryDequeue(out var request))
        {
            Interlocked.Decrement(ref _queued);
            Carry(request);
        }
    }

    private void Carry(in VenueRequest request)
    {
        switch (request.Kind)
        {
            case VenueRequestKind.Submit:
                _exchange.Submit(request.Order!, TimeNs);
                break;
            case VenueRequestKind.Cancel:
                _exchange.Cancel(request.OrderId, TimeNs);
                break;
            case VenueRequestKind.Status:
                _exchange.Status(request.OrderId, TimeNs);
                break;
            case VenueRequestKind.Refuse:
                _exchange.Refuse(request.OrderId, "the way to the exchange is full", TimeNs);
                break;
        }
    }
}
