using System.Text;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>ETF snapshots, rich layout: limits, status letter, order queues of the best level (which are not kept).</summary>
internal sealed class EtfRichSnapshots(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _code = header["SecurityID"];
    private readonly int _date = header["TradeDate"];
    private readonly int _time = header["DataTime"];
    private readonly int _last = header["Lastprice"];
    private readonly int _preClose = header["Precloseprice"];
    private readonly int _open = header["Openprice"];
    private readonly int _high = header["Highprice"];
    private readonly int _low = header["Lowprice"];
    private readonly int _upper = header["UpperLimitPrice"];
    private readonly int _lower = header["LowerLimitPrice"];
    private readonly int _volume = header["Qty"];
    private readonly int _amount = header["Turnover"];
    private readonly int _tradeCount = header["TradesCount"];
    private readonly int _status = header["TickerStatus"];
    private readonly LevelColumns _bids = new(header, "Bid[{0}]", "BidQty[{0}]", 0);
    private readonly LevelColumns _asks = new(header, "Ask[{0}]", "AskQty[{0}]", 0);

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has("SecurityID", "TradeDate", "DataTime", "Lastprice", "Precloseprice",
        "UpperLimitPrice", "LowerLimitPrice", "Qty", "Turnover", "TickerStatus", "Bid[0]", "BidQty[0]", "Ask[0]", "AskQty[0]");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (Instrument(context, row, _code) is not { } facts || !context.TryTime(row, _date, _time, out var time)) return;
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
            UpperLimit = context.PriceOf(row, _upper, facts),
            LowerLimit = context.PriceOf(row, _lower, facts),
            TradeCount = row.Whole(_tradeCount),
        };
        var bids = _bids.Read(row, context, facts);
        var asks = _asks.Read(row, context, facts);
        if (row.Error is null) context.Add(quote, bids, asks, facts, row.Line);
    }

    /// <summary>The row's fund; its exchange follows from the code.</summary>
    internal static InstrumentFacts? Instrument(ImportContext context, CsvRow row, int column)
    {
        var code = row[column];
        return context.Instrument(row, column, EtfFileName.ExchangeOf(code.IsEmpty ? [] : [(char)code[0]]));
    }

    // The first letters of START, OCALL/CCALL, TRADE, SUSP..., ENDTR; C stands for both auctions and the time tells which.
    private QuoteStatus Status(CsvRow row) => Encoding.ASCII.GetString(row[_status]) switch
    {
        "S" => QuoteStatus.PreOpen,
        "C" => row.Whole(_time) < 120_000_000 ? QuoteStatus.OpeningAuction : QuoteStatus.ClosingAuction,
        "T" => QuoteStatus.Continuous,
        "P" => QuoteStatus.Halted,
        "E" => QuoteStatus.Closed,
        _ => QuoteStatus.NotStated,
    };
}
