using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Our own CSV: snapshots with up to ten levels.</summary>
internal sealed class OwnQuotes(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _time = header["time"];
    private readonly int _symbol = header["symbol"];
    private readonly int _status = header["status"];
    private readonly int _last = header["last"];
    private readonly int _preClose = header["pre_close"];
    private readonly int _open = header["open"];
    private readonly int _high = header["high"];
    private readonly int _low = header["low"];
    private readonly int _volume = header["volume"];
    private readonly int _amount = header["amount"];
    private readonly int _upper = header["upper_limit"];
    private readonly int _lower = header["lower_limit"];
    private readonly int _tradeCount = header["trade_count"];
    private readonly LevelColumns _bids = new(header, "bid{0}", "bid_qty{0}", 1);
    private readonly LevelColumns _asks = new(header, "ask{0}", "ask_qty{0}", 1);

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => header.Has("time", "symbol", "status", "last", "pre_close", "volume", "amount");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _symbol, default) is not { } facts || !context.TryDateTime(row, _time, out var time)) return;
        var quote = new QuoteRecord
        {
            Instrument = facts.Id.Value,
            Status = OwnColumns.Status(row, _status),
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
}
