using QuantCore.Engine;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;

namespace QuantCore.Benchmarks.Cores;

/// <summary>A core in the middle of a day: positions in every stock, resting orders, limits.</summary>
internal sealed class CoreRig
{
    public const int Resting = 1_000;

    /// <summary>More inputs than any benchmark takes.</summary>
    public const int NoCheckpoints = 1_000_000_000;

    /// <summary>As the server ships.</summary>
    public static readonly int ShippedCheckpoints = EngineDefaults.Simulated.CheckpointInterval;

    private long _nowNs = Floor.OpenNs;

    /// <summary>Makes it with a checkpoint (a hash of everything) every so many inputs.</summary>
    public CoreRig(int checkpointInterval)
    {
        Take(Floor.Encode(EngineDefaults.Simulated with { CheckpointInterval = checkpointInterval }, RecordSource.System));
        foreach (var record in Floor.Opening()) Take(record);
        for (var n = 0; n < Floor.Stocks * Floor.Accounts; n++) Fill(n);
        for (var n = 0; n < Resting; n++) Place(Floor.Buy(n) with { ClOrdId = $"resting-{n}" });
        if (Core.State.Market.UnknownInstrumentRecords > 0) throw new InvalidOperationException("A quote has no instrument.");
    }

    public BusinessLogicProcessor Core { get; } = new();

    public long NowNs => _nowNs;

    /// <summary>Takes a record one microsecond after the last: its own time stamp is overwritten, as a journaller would.</summary>
    public void Take(byte[] record)
    {
        RecordHeader.Edit(record).TimestampNs = _nowNs += 1_000;
        Core.OnRecord(Core.Sequence + 1, record);
    }

    /// <summary>Whether the last record was an order that was accepted.</summary>
    public bool IsAccepted => Core.Outputs.Count > 0 && RecordHeader.Read(Core.Outputs[0]).Type == RecordType.OrderAccepted;

    public OrderId Place(PlaceOrder order)
    {
        Take(Floor.Encode(order, RecordSource.Client));
        if (!IsAccepted) throw new InvalidOperationException($"{order.ClOrdId} was refused.");
        return RecordCodec.Decode<OrderAccepted>(Core.Outputs[0]).OrderId;
    }

    private void Fill(int n)
    {
        var order = Floor.Buy(n) with { ClOrdId = $"position-{n}", Price = Price.FromYuan(10), Account = Floor.Account(n / Floor.Stocks) };
        var report = new ExecutionReport
        {
            OrderId = Place(order), ExecType = ExecType.Trade, ExecId = "1", VenueOrderId = $"V{n}", LastQty = order.Quantity,
            LastPx = order.Price, EventTimeNs = _nowNs,
        };
        Take(Floor.Encode(report, RecordSource.SimulatedExchange));
    }
}
