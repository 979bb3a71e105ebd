using System.Globalization;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Benchmarks.Cores;

/// <summary>10:00 of a trading day: fifty stocks that closed at 10.00, five rich accounts with limits that are never reached.</summary>
internal static class Floor
{
    public const int Stocks = 50;
    public const int Accounts = 5;

    /// <summary>Header, quote and 2 × 2 levels are 192 bytes; the rest is padding.</summary>
    public const int QuoteBytes = 200;

    private const int Levels = 2;
    private const int FirstCode = 600_000;
    public static readonly TradingDay Day = new(20261120);
    public static readonly long OpenNs = Day.MidnightNs + ShanghaiTime.At(10, 0);

    public static InstrumentId Stock(int n) => InstrumentId.Of(Exchange.Sse, FirstCode + (n % Stocks));

    public static string Account(int n) => string.Create(CultureInfo.InvariantCulture, $"A-{n % Accounts}");

    /// <summary>The records that make it, the configuration not included.</summary>
    public static IEnumerable<byte[]> Opening()
    {
        yield return Encode(new StartTradingDay { Day = Day }, RecordSource.System);
        for (var n = 0; n < Stocks; n++)
        {
            var row = new DefineInstrument { Instrument = Stock(n), Board = Board.SseMain, PreClose = Price.FromYuan(10) };
            yield return Encode(row, RecordSource.System);
        }

        for (var n = 0; n < Accounts; n++)
        {
            yield return Encode(Funded(Account(n)), RecordSource.System);
            yield return Encode(Unreached(Account(n)), RecordSource.System);
        }

        for (var n = 0; n < Stocks; n++) yield return Quote(n, 0);
    }

    public static OpenAccount Funded(string account) => new()
    {
        Account = account, Cash = Money.FromYuan(1_000_000_000_000m), CommissionPer10M = 2_500, MinCommission = Money.FromYuan(5),
    };

    /// <summary>Every limit is set, so every check has something to compute; a filed high-frequency account, so none is reached.</summary>
    public static SetRiskLimits Unreached(string account) => new()
    {
        Account = account,
        By = "benchmark",
        Limits = new RiskLimits
        {
            MaxOrderQuantity = new Quantity(1_000_000), MaxOrderValue = Money.FromYuan(1_000_000_000),
            MaxPositionValue = Money.FromYuan(900_000_000_000m),
            MaxExposure = Money.FromYuan(900_000_000_000m), MaxDayLoss = Money.FromYuan(100_000_000_000m), OrdersPerSecond = 1_000_000_000,
            OrdersPerDay = 1_000_000_000, MaxOpenOrders = 1_000_000_000, HftReported = true,
        },
    };

    /// <summary>A small limit buy far below the market; its number makes its clOrdId.</summary>
    public static PlaceOrder Buy(int n) => new()
    {
        Account = Account(n), ClOrdId = string.Create(CultureInfo.InvariantCulture, $"bench-{n:D8}"), Instrument = Stock(n),
        Side = Side.Buy, OrdType = OrdType.Limit, Price = new Price(91_000 + (n / Stocks % 80 * 100)),
        Quantity = new Quantity(100 * (1 + (n % 10))), Mode = TradingMode.Simulated, Owner = "bench",
    };

    /// <summary>A quote of one stock; prices walk with <paramref name="step"/>.</summary>
    public static byte[] Quote(int stock, int step)
    {
        var record = new byte[QuoteBytes];
        var last = 100_000 + (step % 50 * 100);
        var quote = new QuoteRecord
        {
            Instrument = Stock(stock).Value, Status = QuoteStatus.Continuous, EventTimeNs = OpenNs, Last = last,
            PreClose = 100_000, Open = 100_000, High = 106_000, Low = 100_000,
            Volume = 1_000L * (step + 1), Amount = 10_000_000L * (step + 1),
        };
        Span<PriceLevel> bids = stackalloc PriceLevel[Levels], asks = stackalloc PriceLevel[Levels];
        for (var i = 0; i < Levels; i++) (bids[i], asks[i]) = (new(last - (100 * (i + 1)), 5_000), new(last + (100 * (i + 1)), 5_000));
        QuoteRecord.Encode(record, Header(RecordSource.Session), quote, bids, asks);
        return record;
    }

    public static byte[] Encode<T>(T payload, RecordSource source)
        where T : IRecordPayload => RecordCodec.Encode(Header(source), payload);

    public static RecordHeader Header(RecordSource source) => new() { Source = source, Mode = TradingMode.Simulated, TimestampNs = OpenNs };
}
