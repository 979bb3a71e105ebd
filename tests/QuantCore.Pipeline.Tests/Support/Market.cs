using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Pipeline.Tests.Support;

/// <summary>One stock on one day, and records about it.</summary>
public static class Market
{
    public static readonly TradingDay Day = new(20230201);
    public static readonly InstrumentId Stock = InstrumentId.Parse("600519.SH");
    public const string Account = "A-1";

    /// <summary>10:00 of the day.</summary>
    public static readonly long Open = Day.MidnightNs + ShanghaiTime.At(10, 0);

    public static IEnumerable<byte[]> Setup()
    {
        yield return Encode(new StartTradingDay { Day = Day });
        yield return Encode(new DefineInstrument { Instrument = Stock, Board = Board.SseMain, PreClose = Price.FromYuan(100) });
        yield return Encode(new OpenAccount
        {
            Account = Account, Cash = Money.FromYuan(100_000_000), CommissionPer10M = 2500, MinCommission = Money.FromYuan(5),
        });
        yield return Quote(Open, 100);
    }

    public static PlaceOrder Buy(string clOrdId, long shares = 100) => new()
    {
        Account = Account,
        ClOrdId = clOrdId,
        Instrument = Stock,
        Side = Side.Buy,
        OrdType = OrdType.Limit,
        Price = Price.FromYuan(100),
        Quantity = new Quantity(shares),
        Mode = TradingMode.Simulated,
        Owner = "test",
    };

    public static byte[] Quote(long timeNs, long volume)
    {
        var record = new byte[QuoteRecord.RecordBytes(1, 1)];
        var quote = new QuoteRecord
        {
            Instrument = Stock.Value,
            Status = QuoteStatus.Continuous,
            EventTimeNs = timeNs,
            Last = 1_000_000,
            PreClose = 1_000_000,
            Open = 1_000_000,
            High = 1_000_000,
            Low = 1_000_000,
            Volume = volume,
        };
        var bid = new PriceLevel { Price = 999_900, Quantity = 1000 };
        var ask = new PriceLevel { Price = 1_000_000, Quantity = 1000 };
        QuoteRecord.Encode(record, new RecordHeader { Source = RecordSource.Qmt, TimestampNs = timeNs }, quote, [bid], [ask]);
        return record;
    }

    public static byte[] Report(OrderId order, ExecType type, string execId = "", long shares = 0) => Encode(
        new ExecutionReport
        {
            OrderId = order,
            ExecType = type,
            ExecId = execId,
            VenueOrderId = "V" + order,
            LastQty = new Quantity(shares),
            LastPx = shares == 0 ? default : Price.FromYuan(100),
            VenuePosition = 7,
        },
        RecordSource.SimulatedExchange);

    public static byte[] Encode<T>(T command, RecordSource source = RecordSource.System)
        where T : IRecordPayload => RecordCodec.Encode(new RecordHeader { Source = source, Mode = TradingMode.Simulated }, command);
}
