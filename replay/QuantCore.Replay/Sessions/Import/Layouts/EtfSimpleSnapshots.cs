using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>
/// ETF snapshots, simple layout. Volume is that of the interval, so the day's volume is their sum; the day's amount is not in the file and
/// is made from it and the day's average price. The instrument is in the file's name; open, high, low and limits are not told.
/// </summary>
internal sealed class EtfSimpleSnapshots(CsvHeader header, ImportContext context, InstrumentFacts facts) : ILineReader
{
    private readonly int _time = header["Datetime"];
    private readonly int _last = header["Lastprice"];
    private readonly int _volume = header["Volume"];
    private readonly int _preClose = header["Precloseprice"];
    private readonly int _average = header["AvgPrice"];
    private readonly LevelColumns _bids = new(header, "Bid[{0}]", "BidQty[{0}]", 0);
    private readonly LevelColumns _asks = new(header, "Ask[{0}]", "AskQty[{0}]", 0);

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) =>
        header.Has("Datetime", "Lastprice", "Volume", "Precloseprice", "AvgPrice", "Bid[0]", "BidQty[0]", "Ask[0]", "AskQty[0]");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (!context.TryDateTime(row, _time, out var time)) return;
        var volume = facts.RunningVolume + row.Whole(_volume);
        var quote = new QuoteRecord
        {
            Instrument = facts.Id.Value,
            EventTimeNs = time,
            Last = context.PriceOf(row, _last, facts),
            PreClose = context.PriceOf(row, _preClose, facts),
            Volume = volume,
        };
        var average = row.Fixed(_average);
        var bids = _bids.Read(row, context, facts);
        var asks = _asks.Read(row, context, facts);
        if (row.Error is not null) return;
        quote.Amount = FixedPoint.MulDivRound(average, volume, 1, 1);
        facts.RunningVolume = volume;
        context.Add(quote, bids, asks, facts, row.Line);
    }
}
