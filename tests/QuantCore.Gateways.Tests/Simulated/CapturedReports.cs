using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>Keeps what the exchange published.</summary>
internal sealed class CapturedReports : IRecordSink
{
    public List<byte[]> Records { get; } = [];

    public IEnumerable<ExecutionReport> Executions =>
        Records.Where(r => RecordHeader.Read(r).Type == RecordType.ExecutionReport).Select(r => RecordCodec.Decode<ExecutionReport>(r));

    public IEnumerable<CancelReject> CancelRejects =>
        Records.Where(r => RecordHeader.Read(r).Type == RecordType.CancelReject).Select(r => RecordCodec.Decode<CancelReject>(r));

    public void Publish(ReadOnlySpan<byte> record) => Records.Add(record.ToArray());

    public List<ExecutionReport> Of(OrderId id) => [.. Executions.Where(e => e.OrderId == id)];

    public List<(long Quantity, decimal Price)> Fills(OrderId id) =>
        [.. Of(id).Where(e => e.ExecType == ExecType.Trade).Select(e => (e.LastQty.Shares, e.LastPx.ToYuan()))];

    public ExecType Last(OrderId id) => Of(id)[^1].ExecType;

    public string Text(OrderId id) => Of(id)[^1].Text;
}
