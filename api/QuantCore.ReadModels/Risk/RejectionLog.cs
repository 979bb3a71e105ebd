using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Events;
using QuantCore.ReadModels.Orders;

namespace QuantCore.ReadModels.Risk;

/// <summary>The last refusals: of orders, cancels and other commands.</summary>
public sealed class RejectionLog
{
    private readonly ProjectionGate _gate;
    private readonly RetainedList<RejectionView> _rejections;

    internal RejectionLog(ProjectionGate gate, int bound)
    {
        _gate = gate;
        _rejections = new RetainedList<RejectionView>(bound);
    }

    /// <summary>Refusals ever seen.</summary>
    public long Count
    {
        get
        {
            lock (_gate.Sync) return _rejections.End;
        }
    }

    /// <summary>A page of the refusals, of one account or for one reason when asked.</summary>
    public Page<RejectionView> List(string? account, RejectReason? reason, PageRequest page)
    {
        bool Matches(RejectionView r) => (account is null || r.Account == account) && (reason is null || r.Reject.Reason == reason);
        lock (_gate.Sync) return PageScan.Take(_rejections, page, Matches, static r => r, _gate.Applied);
    }

    internal void Apply(OutputEvent output)
    {
        switch (output.Payload)
        {
            case OrderRejected order:
                Add(output, RecordType.PlaceOrder, order.OrderId, order.Account, order.ClOrdId, order.Instrument,
                    new RejectView(order.Reason, order.Limit, order.Value, string.Empty));
                break;
            case OrderUpdated { Status: OrdStatus.Rejected } order:
                Add(output, RecordType.PlaceOrder, order.OrderId, null, null, null, new RejectView(order.Reason, 0, 0, order.Text));
                break;
            case CancelRefused cancel:
                Add(output, RecordType.CancelOrder, cancel.OrderId, null, null, null, new RejectView(cancel.Reason, 0, 0, cancel.Text));
                break;
            case CommandRefused command:
                OrderId? id = command.OrderId.Value == 0 ? null : command.OrderId;
                Add(output, command.Command, id, null, null, null, new RejectView(command.Reason, 0, 0, command.Text));
                break;
        }
    }

    private void Add(
        OutputEvent output, RecordType command, OrderId? id, string? account, string? clientOrderId, InstrumentId? symbol, RejectView reject) =>
        _rejections.Add(new RejectionView(output.Sequence, output.TimestampNs, command, id, account, clientOrderId, symbol, reject));
}
