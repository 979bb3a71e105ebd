using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.Gateways.Simulated;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>A session written by hand, record by record, with an exchange living by it. Prices in yuan, times as HH:mm:ss.</summary>
internal sealed class Session
{
    public static readonly InstrumentId Sse = InstrumentId.Parse("600000.SH");
    public static readonly InstrumentId Szse = InstrumentId.Parse("000001.SZ");
    public static readonly TradingDay Day = new(20240614);
    private readonly byte[] _buffer = new byte[1024];
    private long _orders;
    private long _time;

    public Session(InstrumentId? instrument = null, bool isSuspended = false)
    {
        Instrument = instrument ?? Sse;
        Gateway = new SimulatedGateway(Reports, TradingMode.Simulated);
        Publish(RecordCodec.Encode(new RecordHeader { Source = RecordSource.Session }, new StartTradingDay { Day = Day }));
        Publish(RecordCodec.Encode(new RecordHeader { Source = RecordSource.Session }, new DefineInstrument
        {
            Instrument = Instrument,
            Board = Instrument.Exchange == Exchange.Sse ? Board.SseMain : Board.SzseMain,
            PreClose = Price.FromYuan(10m),
            IsSuspended = isSuspended,
        }));
        At("09:00:00");
    }

    public InstrumentId Instrument { get; }

    public CapturedReports Reports { get; } = new();

    public SimulatedGateway Gateway { get; }

    public List<byte[]> Records { get; } = [];

    public long NowNs => _time;

    public Session At(string time)
    {
        _time = Day.MidnightNs + (TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture).Ticks * 100);
        return this;
    }

    public Session Add(long no, Side side, decimal price, long quantity, OrdType type = OrdType.Limit) =>
        Fixed(new Level2OrderRecord
        {
            Instrument = Instrument.Value, Side = side, Kind = Level2OrderKind.Add, OrdType = type, EventTimeNs = _time,
            OrderNo = no, Price = Price.FromYuan(price).Value, Quantity = quantity,
        });

    public Session Delete(long no, Side side, long quantity) =>
        Fixed(new Level2OrderRecord
        {
            Instrument = Instrument.Value, Side = side, Kind = Level2OrderKind.Delete, OrdType = OrdType.Limit, EventTimeNs = _time,
            OrderNo = no, Quantity = quantity,
        });

    public Session Trade(long buy, long sell, decimal price, long quantity, Side aggressor = default) =>
        Fixed(new Level2TradeRecord
        {
            Instrument = Instrument.Value, Kind = Level2TradeKind.Fill, Aggressor = aggressor, EventTimeNs = _time,
            BuyOrderNo = buy, SellOrderNo = sell, Price = Price.FromYuan(price).Value, Quantity = quantity,
        });

    public Session Quote(decimal last, long volume, (decimal Price, long Quantity)[] bids, (decimal Price, long Quantity)[] asks,
        QuoteStatus status = QuoteStatus.NotStated, decimal open = 0)
    {
        var quote = new QuoteRecord
        {
            Instrument = Instrument.Value, EventTimeNs = _time, Status = status, Volume = volume,
            Last = Price.FromYuan(last).Value, Open = Price.FromYuan(open).Value,
        };
        var length = QuoteRecord.Encode(_buffer, new RecordHeader { Source = RecordSource.Session }, quote, Levels(bids), Levels(asks));
        return Publish(_buffer.AsSpan(0, length).ToArray());
    }

    public OrderId Submit(Side side, decimal price, long quantity, OrdType type = OrdType.Limit)
    {
        var id = OrderId.Of(++_orders, 1);
        Gateway.Submit(Sent(id, Instrument, side, price, quantity, type));
        Gateway.Poll(_time);
        return id;
    }

    public OrderId Buy(decimal price, long quantity, OrdType type = OrdType.Limit) => Submit(Side.Buy, price, quantity, type);

    public OrderId Sell(decimal price, long quantity, OrdType type = OrdType.Limit) => Submit(Side.Sell, price, quantity, type);

    public void Cancel(OrderId id)
    {
        Gateway.Cancel(new CancelSent { OrderId = id, VenueOrderId = string.Empty });
        Gateway.Poll(_time);
    }

    public static OrderSent Sent(OrderId id, InstrumentId instrument, Side side, decimal price, long quantity, OrdType type) => new()
    {
        OrderId = id, Account = "A", Instrument = instrument, Side = side, OrdType = type,
        Price = Price.FromYuan(price), Quantity = new Quantity(quantity),
    };

    private static PriceLevel[] Levels((decimal Price, long Quantity)[] levels) =>
        [.. levels.Select(level => new PriceLevel(Price.FromYuan(level.Price).Value, level.Quantity))];

    private Session Fixed<T>(T record)
        where T : unmanaged, IRecordPayload
    {
        var length = RecordCodec.EncodeFixed(_buffer, new RecordHeader { Source = RecordSource.Session }, record);
        return Publish(_buffer.AsSpan(0, length).ToArray());
    }

    private Session Publish(byte[] record)
    {
        Records.Add(record);
        Gateway.OnMarketRecord(record, Records.Count);
        return this;
    }
}
