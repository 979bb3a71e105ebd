using BenchmarkDotNet.Attributes;
using QuantCore.Benchmarks.Cores;
using QuantCore.Engine.Risk;
using QuantCore.Journal;
using QuantCore.Model.Books;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Benchmarks.Micro;

/// <summary>The small steps the hot path is made of.</summary>
[Config(typeof(MicroConfig))]
public class MicroBenchmarks
{
    private readonly byte[] _quote = Floor.Quote(0, 0);
    private readonly byte[] _block = new byte[64 << 10];
    private readonly PlaceOrder _order = Floor.Buy(0);
    private readonly byte[] _encodedOrder = Floor.Encode(Floor.Buy(0), RecordSource.Client);
    private readonly System.Buffers.ArrayBufferWriter<byte> _writer = new(1024);
    private readonly Level2Book _book = new();
    private readonly CoreRig _rig = new(CoreRig.NoCheckpoints);
    private readonly PlaceOrder _fresh = Floor.Buy(0) with { ClOrdId = "preview" };
    private Level2OrderRecord _add;
    private Level2OrderRecord _delete;

    /// <summary>A book of forty orders on forty prices, and one more that comes and goes.</summary>
    [GlobalSetup]
    public void Setup()
    {
        for (var n = 1; n <= 20; n++)
        {
            _book.Apply(Order(n, Side.Buy, 100_000 - (n * 100)));
            _book.Apply(Order(100 + n, Side.Sell, 100_000 + (n * 100)));
        }

        _add = Order(1_000, Side.Buy, 99_500);
        _delete = _add with { Kind = Level2OrderKind.Delete };
    }

    /// <summary>A market record in place.</summary>
    [Benchmark]
    public long ReadQuote() => RecordCodec.ReadFixed<QuoteRecord>(_quote).Last;

    /// <summary>A market record's header and fixed part.</summary>
    [Benchmark]
    public int WriteQuote() =>
        RecordCodec.EncodeFixed(_block, Floor.Header(RecordSource.Session), RecordCodec.ReadFixed<QuoteRecord>(_quote));

    /// <summary>A command to MessagePack.</summary>
    [Benchmark]
    public int EncodeOrder()
    {
        _writer.ResetWrittenCount();
        RecordCodec.Encode(_writer, Floor.Header(RecordSource.Client), _order);
        return _writer.WrittenCount;
    }

    /// <summary>A command from MessagePack.</summary>
    [Benchmark]
    public PlaceOrder DecodeOrder() => RecordCodec.Decode<PlaceOrder>(_encodedOrder);

    /// <summary>Every pre-trade check of an order that passes, with the reading of each.</summary>
    [Benchmark]
    public OrderPreview RiskDecision() => _rig.Core.Preview(_fresh, _rig.NowNs);

    /// <summary>An order into the book and out again.</summary>
    [Benchmark]
    public bool BookAddAndDelete() => _book.Apply(_add) & _book.Apply(_delete);

    /// <summary>The checksum of a 200-byte record.</summary>
    [Benchmark]
    public uint Crc200Bytes() => Crc32C.Compute(_quote);

    /// <summary>The checksum of 64 KiB.</summary>
    [Benchmark]
    public uint Crc64KiB() => Crc32C.Compute(_block);

    private static Level2OrderRecord Order(long number, Side side, long price) => new()
    {
        Instrument = Floor.Stock(0).Value, Side = side, Kind = Level2OrderKind.Add, OrdType = OrdType.Limit, OrderNo = number,
        Price = price, Quantity = 100, BizIndex = number,
    };
}
