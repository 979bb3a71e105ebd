using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.MarketData;

/// <summary>R23: a market event allocates nothing once the engine is warm.</summary>
public sealed class AllocationTests
{
    private const int Measured = 120_000;
    private readonly byte[] _record = new byte[512];
    private readonly BusinessLogicProcessor _core;
    private readonly RecordHeader _header;
    private readonly uint _id = InstrumentId.Parse(Symbol).Value;
    private readonly PriceLevel[] _bids = new PriceLevel[10];
    private readonly PriceLevel[] _asks = new PriceLevel[10];

    public AllocationTests()
    {
        var engine = EngineHarness.Quoted();
        (_core, _header) = (engine.Core, engine.Header(RecordSource.Session));
    }

    [Fact]
    public void A_quote_allocates_nothing() => AllocatesNothing(i =>
    {
        for (var level = 0; level < 10; level++)
        {
            _bids[level] = new PriceLevel(100_000 - (level * 100), 100 + i);
            _asks[level] = new PriceLevel(100_100 + (level * 100), 100 + i);
        }

        var quote = new QuoteRecord { Instrument = _id, Last = 100_000 + (i % 50 * 100), Volume = i };
        return QuoteRecord.Encode(_record, _header, quote, _bids, _asks);
    });

    [Fact]
    public void A_level_2_order_allocates_nothing() => AllocatesNothing(i => EncodeOrder(
        i % 2 == 0 ? Level2OrderKind.Add : Level2OrderKind.Delete, 1 + (i / 2), 99_000 + (i / 2 % 40 * 100)));

    [Fact]
    public void A_level_2_trade_allocates_nothing() => AllocatesNothing(i => i % 2 == 0
        ? EncodeOrder(Level2OrderKind.Add, 1 + (i / 2), 99_000 + (i / 2 % 40 * 100))
        : RecordCodec.EncodeFixed(_record, _header, new Level2TradeRecord
        {
            Instrument = _id, Kind = Level2TradeKind.Fill, Aggressor = Side.Sell, BuyOrderNo = 1 + (i / 2), SellOrderNo = 1_000_000_000 + i,
            Price = 99_000 + (i / 2 % 40 * 100), Quantity = 300,
        }));

    private int EncodeOrder(Level2OrderKind kind, long number, long price)
    {
        var order = new Level2OrderRecord { Instrument = _id, Kind = kind, Side = Side.Buy, OrdType = OrdType.Limit, OrderNo = number };
        return RecordCodec.EncodeFixed(_record, _header, order with { Price = price, Quantity = 300 });
    }

    private void AllocatesNothing(Func<int, int> encode)
    {
        const int WarmUp = 20_000;
        for (var i = 0; i < WarmUp; i++) Take(encode(i));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = WarmUp; i < WarmUp + (2 * Measured); i++) Take(encode(i));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, _core.State.Market.All[0].FaultyRecords);
    }

    private void Take(int length) => _core.OnRecord(_core.Sequence + 1, _record.AsSpan(0, length));
}
