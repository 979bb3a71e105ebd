using System.Globalization;
using System.IO.Compression;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Recorded;

/// <summary>SSE 600519 on 2023-02-01 as session records: orders and trades in BizIndex order, snapshots put between them by time.</summary>
internal sealed class MoutaiDay
{
    public const string File = "level2/dolphindb-samples.zip";
    public static readonly InstrumentId Instrument = InstrumentId.Parse("600519.SH");
    public static readonly TradingDay Day = new(20230201);
    private static readonly Lazy<MoutaiDay> Loaded = new(() => new MoutaiDay());
    private readonly byte[] _buffer = new byte[1024];

    private MoutaiDay()
    {
        using var zip = RecordedData.OpenInner(File, "20230201.zip");
        var stream = new List<(long Biz, long Time, byte[] Bytes)>();
        foreach (var row in Rows(zip, "20230201/entrust.csv")) stream.Add(Order(row));
        foreach (var row in Rows(zip, "20230201/trade.csv")) stream.Add(Trade(row));
        stream.Sort((a, b) => a.Biz.CompareTo(b.Biz));
        var quotes = Rows(zip, "20230201/snapshot.csv").Select(Quote).ToList();
        Merge(stream, quotes);
    }

    public static IReadOnlyList<byte[]> Records => Loaded.Value._records;

    private readonly List<byte[]> _records = [];

    public static long Number(string yuan) => FixedPoint.FromNoisy(decimal.Parse(yuan, CultureInfo.InvariantCulture));

    private void Merge(List<(long Biz, long Time, byte[] Bytes)> stream, List<(long Time, byte[] Bytes)> quotes)
    {
        var at = 0;
        foreach (var (_, time, bytes) in stream)
        {
            while (at < quotes.Count && quotes[at].Time < time) _records.Add(quotes[at++].Bytes);
            _records.Add(bytes);
        }

        while (at < quotes.Count) _records.Add(quotes[at++].Bytes);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        var names = reader.ReadLine()!.Split(',');
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var row = new Dictionary<string, string>(names.Length);
            for (var i = 0; i < names.Length; i++) row[names[i]] = cells[i];
            yield return row;
        }
    }

    private static long Time(string text) =>
        Day.MidnightNs + (TimeSpan.Parse(text, CultureInfo.InvariantCulture).Ticks * TimeSpan.NanosecondsPerTick);

    private static long Whole(string text) => text.Length == 0 ? 0 : long.Parse(text, CultureInfo.InvariantCulture);

    private (long Biz, long Time, byte[] Bytes) Order(Dictionary<string, string> row)
    {
        var record = new Level2OrderRecord
        {
            Instrument = Instrument.Value,
            Side = row["OrderBSFlag"] == "B" ? Side.Buy : Side.Sell,
            Kind = row["OrderType"] == "A" ? Level2OrderKind.Add : Level2OrderKind.Delete,
            OrdType = OrdType.Limit,
            EventTimeNs = Time(row["OrderTime"]),
            OrderNo = Whole(row["OrderNO"]),
            Price = Number(row["OrderPrice"]),
            Quantity = Whole(row["Balance"]),
            BizIndex = Whole(row["BizIndex"]),
            Channel = (int)Whole(row["OrderChannel"]),
        };
        return (record.BizIndex, record.EventTimeNs, Fixed(record));
    }

    private (long Biz, long Time, byte[] Bytes) Trade(Dictionary<string, string> row)
    {
        var record = new Level2TradeRecord
        {
            Instrument = Instrument.Value,
            Kind = Level2TradeKind.Fill,
            Aggressor = row["TradeBSFlag"] switch { "B" => Side.Buy, "S" => Side.Sell, _ => default },
            EventTimeNs = Time(row["TradTime"]),
            BuyOrderNo = Whole(row["TradeBuyNo"]),
            SellOrderNo = Whole(row["TradeSellNo"]),
            Price = Number(row["TradPrice"]),
            Quantity = Whole(row["TradVolume"]),
            BizIndex = Whole(row["BizIndex"]),
            Channel = (int)Whole(row["TradeChan"]),
        };
        return (record.BizIndex, record.EventTimeNs, Fixed(record));
    }

    private (long Time, byte[] Bytes) Quote(Dictionary<string, string> row)
    {
        var quote = new QuoteRecord
        {
            Instrument = Instrument.Value,
            EventTimeNs = Time(row["UpdateTime"]),
            PreClose = Number(row["PreCloPrice"]),
            Open = Number(row["OpenPrice"]),
            High = Number(row["HighPrice"]),
            Low = Number(row["LowPrice"]),
            Last = Number(row["LastPrice"]),
            Volume = Whole(row["TradVolume"]),
            TradeCount = Whole(row["TradNumber"]),
            Status = row["InstruStatus"] switch
            {
                "START" => QuoteStatus.PreOpen,
                "OCALL" => QuoteStatus.OpeningAuction,
                "TRADE" => QuoteStatus.Continuous,
                "CCALL" => QuoteStatus.ClosingAuction,
                "SUSP" => QuoteStatus.Halted,
                _ => QuoteStatus.Closed,
            },
        };
        var header = new RecordHeader { Source = RecordSource.Session, Mode = TradingMode.Simulated };
        var length = QuoteRecord.Encode(_buffer, header, quote, Levels(row, "Bid"), Levels(row, "Ask"));
        return (quote.EventTimeNs, _buffer.AsSpan(0, length).ToArray());
    }

    private static PriceLevel[] Levels(Dictionary<string, string> row, string side) =>
        [.. Enumerable.Range(1, 10).Where(i => row[$"{side}Price{i}"].Length > 0 && Number(row[$"{side}Price{i}"]) > 0)
            .Select(i => new PriceLevel(Number(row[$"{side}Price{i}"]), Whole(row[$"{side}Volume{i}"])))];

    private byte[] Fixed<T>(T record)
        where T : unmanaged, IRecordPayload
    {
        var header = new RecordHeader { Source = RecordSource.Session, Mode = TradingMode.Simulated };
        return _buffer.AsSpan(0, RecordCodec.EncodeFixed(_buffer, header, record)).ToArray();
    }
}
