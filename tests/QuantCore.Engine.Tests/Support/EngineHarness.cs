using QuantCore.Engine.Accounts;
using QuantCore.Engine.MarketData;
using QuantCore.Engine.Orders;
using QuantCore.Engine.Risk;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.Tests.Support;

/// <summary>Drives a core with records and a journal time set by hand, keeps the journal, and decodes what the core answers.</summary>
internal sealed partial class EngineHarness
{
    private long _sourceSequence;
    private int _clOrdIds;
    private int _execIds;

    public BusinessLogicProcessor Core { get; private set; } = new();

    /// <summary>Every record taken so far.</summary>
    public List<byte[]> Journal { get; } = [];

    /// <summary>The decoded outputs of the last record.</summary>
    public IReadOnlyList<object> Last { get; private set; } = [];

    public TradingDay Day { get; private set; } = Known.Friday;

    public long NowNs { get; set; } = Known.Friday.MidnightNs;

    public EngineState State => Core.State;

    public Account Account => AccountOf(Known.Account);

    /// <summary>Configured, the day begun, one main-board stock and one account; no quote yet.</summary>
    public static EngineHarness Open(
        int hour = 10, int minute = 0, ConfigureEngine? configuration = null, OpenAccount? account = null, TradingDay? day = null)
    {
        var engine = new EngineHarness { Day = day ?? Known.Friday };
        engine.At(8, 0);
        engine.Send(configuration ?? Known.Configuration);
        engine.StartDay(engine.Day);
        engine.Send(Known.MainRow());
        engine.Send(account ?? Known.Funded());
        return engine.At(hour, minute);
    }

    /// <summary>The same with a quote of 10.00 bid, 10.01 ask.</summary>
    public static EngineHarness Quoted(int hour = 10, int minute = 0, ConfigureEngine? configuration = null, OpenAccount? account = null)
    {
        var engine = Open(hour, minute, configuration, account);
        engine.Quote();
        return engine;
    }

    public EngineHarness At(int hour, int minute, int second = 0, int millisecond = 0)
    {
        NowNs = Day.MidnightNs + ShanghaiTime.At(hour, minute, second, millisecond);
        return this;
    }

    public EngineHarness After(long ns)
    {
        NowNs += ns;
        return this;
    }

    public IReadOnlyList<object> Send<T>(T payload, RecordSource source = RecordSource.Client)
        where T : IRecordPayload => Take(RecordCodec.Encode(Header(source), payload));

    public IReadOnlyList<object> SendFixed<T>(T payload, RecordSource source = RecordSource.Session)
        where T : unmanaged, IRecordPayload
    {
        var bytes = new byte[256];
        var length = RecordCodec.EncodeFixed(bytes, Header(source), payload);
        return Take(bytes[..length]);
    }

    public IReadOnlyList<object> Take(byte[] record)
    {
        Journal.Add(record);
        Core.OnRecord(Core.Sequence + 1, record);
        Last = Decoded.All(Core.Outputs);
        return Last;
    }

    /// <summary>Only a clock tick, so that a phase boundary is noticed.</summary>
    public IReadOnlyList<object> Tick() => SendFixed(new TimerRecord { DueNs = NowNs }, RecordSource.Timer);

    public IReadOnlyList<object> StartDay(TradingDay day)
    {
        Day = day;
        return Send(new StartTradingDay { Day = day }, RecordSource.System);
    }

    /// <summary>Goes to 08:00 of another day and begins it.</summary>
    public EngineHarness RollTo(TradingDay day)
    {
        Day = day;
        At(8, 0);
        StartDay(day);
        return this;
    }

    public EngineHarness Quote(
        decimal bid = 10.00m, decimal ask = 10.01m, decimal? last = null, string symbol = Known.Symbol,
        DataQuality quality = DataQuality.Good)
    {
        var quote = new QuoteRecord
        {
            Instrument = InstrumentId.Parse(symbol).Value, Last = Price.FromYuan(last ?? bid).Value, EventTimeNs = NowNs, Quality = quality,
        };
        var bytes = new byte[512];
        var length = QuoteRecord.Encode(bytes, Header(RecordSource.Session), quote, Levels(bid), Levels(ask));
        Take(bytes[..length]);
        return this;
    }

    public RecordHeader Header(RecordSource source) =>
        new() { Mode = TradingMode.Simulated, Source = source, TimestampNs = NowNs, SourceSequence = ++_sourceSequence };

    /// <summary>The only output of its kind of the last record.</summary>
    public T The<T>() => Assert.Single(Last.OfType<T>());

    public bool Has<T>() => Last.OfType<T>().Any();

    public Order Order(OrderId id) => State.Orders.Find(id) ?? throw new InvalidOperationException($"no order {id}");

    public Account AccountOf(string id) => State.Accounts.Find(id) ?? throw new InvalidOperationException($"no account {id}");

    public Position Position(string symbol = Known.Symbol) =>
        Account.FindPosition(InstrumentId.Parse(symbol)) ?? throw new InvalidOperationException($"no position {symbol}");

    public InstrumentMarket Market(string symbol = Known.Symbol) => State.Market.Find(InstrumentId.Parse(symbol))!;

    public void CheckLedger()
    {
        foreach (var account in State.Accounts.All) LedgerInvariants.CheckFully(account);
    }

    /// <summary>Goes on with a core restored from this one's snapshot.</summary>
    public void RestoreFromSnapshot() => Core = BusinessLogicProcessor.Restore(Replays.Snapshot(Core));

    public OrderPreview Preview(PlaceOrder order) => Core.Preview(order, NowNs);

    private static PriceLevel[] Levels(decimal price) => price == 0 ? [] : [new PriceLevel(Price.FromYuan(price).Value, 100_000)];
}
