using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>
/// A small exchange that plays a random day with itself by price and time and writes down what a feed would: orders and trades as SSE or
/// SZSE
/// publish them, snapshots, or only some of these.
/// </summary>
internal sealed class RandomMarket
{
    private const long Tick = 100;
    private readonly byte[] _buffer = new byte[1024];
    private readonly List<RandomOrder> _orders = [];
    private readonly Random _random;
    private readonly bool _isSse;
    private readonly MarketStreams _streams;
    private long _timeNs;
    private long _nextNo = 1;
    private long _volume;
    private long _last;
    private long _open;

    public RandomMarket(int seed, bool isSse, MarketStreams streams, int events = 250)
    {
        (_random, _isSse, _streams) = (new Random(seed), isSse, streams);
        Instrument = isSse ? Session.Sse : Session.Szse;
        Head();
        Phase("09:15:00", "09:25:00", 50, GatherOne);
        At("09:25:00.500");
        Print();
        WriteQuote();
        Phase("09:30:00.100", "11:30:00", events / 2, TradeOne);
        Phase("13:00:00.100", "14:57:00", events / 2, TradeOne);
        Phase("14:57:00", "15:00:00", 30, GatherOne);
        At("15:00:01");
        Print();
        WriteQuote();
    }

    public InstrumentId Instrument { get; }

    public List<byte[]> Records { get; } = [];

    public static long TimeOf(byte[] record) => RecordHeader.Read(record).Type switch
    {
        RecordType.Quote => RecordCodec.ReadFixed<QuoteRecord>(record).EventTimeNs,
        RecordType.Level2Order => RecordCodec.ReadFixed<Level2OrderRecord>(record).EventTimeNs,
        RecordType.Level2Trade => RecordCodec.ReadFixed<Level2TradeRecord>(record).EventTimeNs,
        _ => 0,
    };

    private void Head()
    {
        Records.Add(RecordCodec.Encode(new RecordHeader { Source = RecordSource.Session }, new StartTradingDay { Day = Session.Day }));
        Records.Add(RecordCodec.Encode(new RecordHeader { Source = RecordSource.Session }, new DefineInstrument
        {
            Instrument = Instrument, Board = _isSse ? Board.SseMain : Board.SzseMain, PreClose = Price.FromYuan(10m),
        }));
    }

    private void Phase(string from, string to, int events, Action step)
    {
        At(from);
        var (start, end) = (_timeNs, At(to));
        for (var i = 0; i < events; i++)
        {
            _timeNs = start + ((end - start) / events * i);
            step();
            if (_random.Next(6) == 0) WriteQuote();
        }
    }

    private long At(string time) =>
        _timeNs = Session.Day.MidnightNs + (TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture).Ticks * 100);

    private void GatherOne()
    {
        var order = NewOrder();
        _orders.Add(order);
        WriteAdd(order, order.Leaves);
    }

    private void TradeOne()
    {
        if (_random.Next(4) == 0 && _orders.Count > 4) Delete(_orders[_random.Next(_orders.Count)]);
        else Match(NewOrder());
    }

    private RandomOrder NewOrder() => new()
    {
        No = _nextNo++,
        Side = _random.Next(2) == 0 ? Side.Buy : Side.Sell,
        Price = 100_000 + (_random.Next(-10, 11) * Tick),
        Leaves = _random.Next(1, 8) * 100,
    };

    private void Match(RandomOrder taker)
    {
        if (!_isSse) WriteAdd(taker, taker.Leaves);
        foreach (var maker in Sorted(taker.Side == Side.Buy ? Side.Sell : Side.Buy))
        {
            if (taker.Leaves == 0 || (taker.Side == Side.Buy ? maker.Price > taker.Price : maker.Price < taker.Price)) break;
            var (buy, sell) = taker.Side == Side.Buy ? (taker, maker) : (maker, taker);
            Trade(buy, sell, maker.Price, taker.Side);
        }

        if (taker.Leaves == 0) return;
        _orders.Add(taker);
        if (_isSse) WriteAdd(taker, taker.Leaves);
    }

    private void Print()
    {
        var (bids, asks) = (Sorted(Side.Buy), Sorted(Side.Sell));
        var price = Enumerable.Range(-10, 21).Select(i => 100_000 + (i * Tick)).MaxBy(p =>
            Math.Min(bids.Where(b => b.Price >= p).Sum(b => b.Leaves), asks.Where(a => a.Price <= p).Sum(a => a.Leaves)));
        foreach (var bid in bids.Where(b => b.Price >= price))
        {
            foreach (var ask in asks.Where(a => a.Price <= price && a.Leaves > 0))
            {
                if (bid.Leaves > 0) Trade(bid, ask, price, default);
            }
        }

        if (_open == 0) _open = _last;
    }

    private List<RandomOrder> Sorted(Side side) =>
        [.. side == Side.Buy
            ? _orders.Where(o => o.Side == side).OrderByDescending(o => o.Price).ThenBy(o => _orders.IndexOf(o))
            : _orders.Where(o => o.Side == side).OrderBy(o => o.Price).ThenBy(o => _orders.IndexOf(o))];

    private void Trade(RandomOrder buy, RandomOrder sell, long price, Side aggressor)
    {
        var quantity = Math.Min(buy.Leaves, sell.Leaves);
        foreach (var order in new[] { buy, sell })
        {
            order.Leaves -= quantity;
            if (order.Leaves == 0) _orders.Remove(order);
        }

        _volume += quantity;
        _last = price;
        if (_streams.HasFlag(MarketStreams.Trades)) Write(new Level2TradeRecord
        {
            Instrument = Instrument.Value, Kind = Level2TradeKind.Fill, Aggressor = _isSse ? aggressor : default, EventTimeNs = _timeNs,
            BuyOrderNo = buy.No, SellOrderNo = sell.No, Price = price, Quantity = quantity,
        });
    }

    private void Delete(RandomOrder order)
    {
        _orders.Remove(order);
        if (!_streams.HasFlag(MarketStreams.Orders)) return;
        if (_isSse) Write(new Level2OrderRecord
        {
            Instrument = Instrument.Value, Kind = Level2OrderKind.Delete, Side = order.Side, OrderNo = order.No, Quantity = order.Leaves,
            EventTimeNs = _timeNs,
        });
        else Write(new Level2TradeRecord
        {
            Instrument = Instrument.Value, Kind = Level2TradeKind.Cancel, Quantity = order.Leaves, EventTimeNs = _timeNs,
            BuyOrderNo = order.Side == Side.Buy ? order.No : 0, SellOrderNo = order.Side == Side.Sell ? order.No : 0,
        });
    }

    private void WriteAdd(RandomOrder order, long quantity)
    {
        if (_streams.HasFlag(MarketStreams.Orders)) Write(new Level2OrderRecord
        {
            Instrument = Instrument.Value, Kind = Level2OrderKind.Add, Side = order.Side, OrdType = OrdType.Limit, OrderNo = order.No,
            Price = order.Price, Quantity = quantity, EventTimeNs = _timeNs,
        });
    }

    private void WriteQuote()
    {
        var quote = new QuoteRecord { Instrument = Instrument.Value, EventTimeNs = _timeNs, Last = _last, Open = _open, Volume = _volume };
        var header = new RecordHeader { Source = RecordSource.Session };
        var length = QuoteRecord.Encode(_buffer, header, quote, Levels(Side.Buy), Levels(Side.Sell));
        Records.Add(_buffer.AsSpan(0, length).ToArray());
    }

    private PriceLevel[] Levels(Side side) =>
        [.. Sorted(side).GroupBy(o => o.Price).Take(5).Select(g => new PriceLevel(g.Key, g.Sum(o => o.Leaves)))];

    private void Write<T>(T record)
        where T : unmanaged, IRecordPayload
    {
        var length = RecordCodec.EncodeFixed(_buffer, new RecordHeader { Source = RecordSource.Session }, record);
        Records.Add(_buffer.AsSpan(0, length).ToArray());
    }
}
