using System.Text;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Datayes <c>snapshot.csv</c>: SSE ten-level snapshots. No date in the rows; level columns are empty before the
/// auction.</summary>
internal sealed class DatayesSnapshots(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _time = header["UpdateTime"];
    private readonly int _code = header["SecurityID"];
    private readonly int _preClose = header["PreCloPrice"];
    private readonly int _open = header["OpenPrice"];
    private readonly int _high = header["HighPrice"];
    private readonly int _low = header["LowPrice"];
    private readonly int _last = header["LastPrice"];
    private readonly int _status = header["InstruStatus"];
    private readonly int _tradeCount = header["TradNumber"];
    private readonly int _volume = header["TradVolume"];
    private readonly int _amount = header["Turnover"];
    private readonly LevelColumns _bids = new(header, "BidPrice{0}", "BidVolume{0}", 1);
    private readonly LevelColumns _asks = new(header, "AskPrice{0}", "AskVolume{0}", 1);

    /// <inheritdoc/>
    public bool NeedsDay => true;

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has(
        "UpdateTime", "SecurityID", "PreCloPrice", "LastPrice", "InstruStatus", "TradVolume", "Turnover", "BidPrice1", "AskPrice1");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _code, Exchange.Sse) is not { } facts || !context.TryTime(row, -1, _time, out var time)) return;
        var quote = new QuoteRecord
        {
            Instrument = facts.Id.Value,
            Status = Status(row),
            EventTimeNs = time,
            Last = context.PriceOf(row, _last, facts),
            PreClose = context.PriceOf(row, _preClose, facts),
            Open = context.PriceOf(row, _open, facts),
            High = context.PriceOf(row, _high, facts),
            Low = context.PriceOf(row, _low, facts),
            Volume = row.Whole(_volume),
            Amount = row.Fixed(_amount),
            TradeCount = row.Whole(_tradeCount),
        };
        var bids = _bids.Read(row, context, facts);
        var asks = _asks.Read(row, context, facts);
        if (row.Error is null) context.Add(quote, bids, asks, facts, row.Line);
    }

    private QuoteStatus Status(CsvRow row) => Encoding.ASCII.GetString(row[_status]) switch
    {
        "START" => QuoteStatus.PreOpen,
        "OCALL" => QuoteStatus.OpeningAuction,
        "TRADE" => QuoteStatus.Continuous,
        "CCALL" => QuoteStatus.ClosingAuction,
        "SUSP" => QuoteStatus.Halted,
        "CLOSE" or "ENDTR" => QuoteStatus.Closed,
        _ => QuoteStatus.NotStated,
    };
}
