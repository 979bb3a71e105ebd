using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Tests.Support;

/// <summary>
/// A small data directory as a server leaves it: an input journal with a day of quotes, orders, cancels and fills, and the output log
/// the core gave. Checkpoints come every <paramref name="checkpointInterval"/> inputs.
/// </summary>
internal sealed class RecordedTrading(string directory, int checkpointInterval = 25)
{
    private static readonly InstrumentId Symbol = InstrumentId.Parse("600000.SH");
    private static readonly TradingDay Day = new(20261120);
    private readonly BusinessLogicProcessor _core = new();
    private readonly List<byte[]> _inputs = [];
    private readonly List<byte[]> _outputs = [];
    private long _nowNs = Day.MidnightNs + ShanghaiTime.At(9, 0);

    public string Inputs => Path.Combine(directory, "journal");

    public string Outputs => Path.Combine(directory, "outputs");

    public OrderId FirstOrder { get; private set; }

    /// <summary>Trades a little and writes both logs. <paramref name="alterOutput"/> may change an output before it is written.</summary>
    public RecordedTrading Write(int rounds = 40, Func<int, byte[], byte[]?>? alterOutput = null)
    {
        Trade(rounds);
        WriteLog(Inputs, 1, _inputs);
        WriteLog(Outputs, 2, [.. _outputs.Select((o, i) => alterOutput is null ? o : alterOutput(i, o)).OfType<byte[]>()]);
        return this;
    }

    public int OutputCount => _outputs.Count;

    private void Trade(int rounds)
    {
        Send(new ConfigureEngine
        {
            Mode = TradingMode.Simulated, CheckpointInterval = checkpointInterval, MaxOrders = 10_000, StaleQuoteNs = 60 * ShanghaiTime.NsPerSecond,
        });
        Send(new OpenAccount { Account = "SIM-1", Cash = Money.FromYuan(10_000_000m), CommissionPer10M = 2_500, MinCommission = Money.FromYuan(5m) });
        Send(new StartTradingDay { Day = Day });
        Send(new DefineInstrument { Instrument = Symbol, Board = Board.SseMain, PreClose = Price.FromYuan(10m) });
        _nowNs = Day.MidnightNs + ShanghaiTime.At(10, 0);
        for (var i = 0; i < rounds; i++) TradeRound(i);
    }

    private void TradeRound(int i)
    {
        Quote(100_000 + (i % 5 * 100));
        var id = OrderId.Of(_core.Sequence + 1, 1);
        if (i == 0) FirstOrder = id;
        Send(new PlaceOrder
        {
            Account = "SIM-1", ClOrdId = $"c{i}", Instrument = Symbol, Side = Side.Buy, OrdType = OrdType.Limit, Price = Price.FromYuan(9.99m),
            Quantity = new Quantity(200), Mode = TradingMode.Simulated, Owner = "test",
        });
        Send(new ExecutionReport { OrderId = id, ExecType = ExecType.New, VenueOrderId = $"V{i}" });
        Send(new ExecutionReport
        {
            OrderId = id, ExecType = ExecType.Trade, ExecId = $"E{i}", VenueOrderId = $"V{i}", LastQty = new Quantity(100),
            LastPx = Price.FromYuan(9.98m), CumQty = new Quantity(100), LeavesQty = new Quantity(100),
        });
        if (i % 2 == 0) return;
        Send(new CancelOrder { OrderId = id });
        Send(new ExecutionReport { OrderId = id, ExecType = ExecType.Canceled, VenueOrderId = $"V{i}", CumQty = new Quantity(100) });
    }

    private void Quote(long last)
    {
        Span<PriceLevel> bids = [new(last - 100, 1000)];
        Span<PriceLevel> asks = [new(last + 100, 1000)];
        var record = new byte[QuoteRecord.RecordBytes(1, 1)];
        var quote = new QuoteRecord { Instrument = Symbol.Value, EventTimeNs = _nowNs, Last = last, PreClose = 100_000 };
        QuoteRecord.Encode(record, Header(RecordSource.Session), quote, bids, asks);
        Take(record);
    }

    private void Send<T>(T payload)
        where T : IRecordPayload => Take(RecordCodec.Encode(Header(RecordSource.Client), payload));

    private RecordHeader Header(RecordSource source)
    {
        _nowNs += 10 * ShanghaiTime.NsPerMillisecond;
        return new RecordHeader { Source = source, Mode = TradingMode.Simulated, TimestampNs = _nowNs };
    }

    private void Take(byte[] record)
    {
        _inputs.Add(record);
        _core.OnRecord(_inputs.Count, record);
        for (var i = 0; i < _core.Outputs.Count; i++) _outputs.Add(_core.Outputs[i].ToArray());
    }

    private static void WriteLog(string log, uint kind, IReadOnlyList<byte[]> records)
    {
        using var writer = JournalWriter.Open(new JournalOptions { Directory = log, Kind = kind, Sync = SyncPolicy.None });
        foreach (var record in records) writer.Append(record);
        writer.Commit();
    }
}
