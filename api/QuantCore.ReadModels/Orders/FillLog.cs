using QuantCore.Model.Messages.Outputs;
using QuantCore.ReadModels.Events;

namespace QuantCore.ReadModels.Orders;

/// <summary>Every fill, up to a bound.</summary>
public sealed class FillLog
{
    private readonly ProjectionGate _gate;
    private readonly OrderBlotter _orders;
    private readonly RetainedList<FillView> _fills;
    private readonly TextPool _texts = new();

    internal FillLog(ProjectionGate gate, OrderBlotter orders, int bound)
    {
        _gate = gate;
        _orders = orders;
        _fills = new RetainedList<FillView>(bound);
    }

    /// <summary>Fills ever seen.</summary>
    public long Count
    {
        get
        {
            lock (_gate.Sync) return _fills.End;
        }
    }

    /// <summary>A page of the fills that match.</summary>
    public Page<FillView> List(FillFilter filter, PageRequest page)
    {
        lock (_gate.Sync) return PageScan.Take(_fills, page, filter.Matches, static fill => fill, _gate.Applied);
    }

    internal void Apply(OutputEvent output)
    {
        if (output.Payload is not OrderFilled fill) return;
        var clientOrderId = _orders.ClientOrderIdOf(fill.OrderId);
        _fills.Add(new FillView(
            output.Sequence, fill.OrderId, clientOrderId, fill.ExecId, _texts.Of(fill.Account), fill.Instrument, fill.Side, fill.LastQty, fill.LastPx,
            fill.LastPx.Times(fill.LastQty), fill.Fees, output.TimestampNs, fill.EventTimeNs));
    }
}
