using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Insight ten-level snapshots (tick.csv) of SZSE and STAR, with the day's limits in MaxPx and MinPx.</summary>
internal sealed class SzseSnapshots(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _date = header["MDDate"];
    private readonly int _time = header["MDTime"];
    private readonly int _symbol = header.Has("SecurityID") ? header["SecurityID"] : header["HTSCSecurityID"];
    private readonly int _preClose = header["PreClosePx"];
    private readonly int _volume = header["TotalVolumeTrade"];
    private readonly int _amount = header["TotalValueTrade"];
    private readonly int _last = header["LastPx"];
    private readonly int _open = header["OpenPx"];
    private readonly int _high = header["HighPx"];
    private readonly int _low = header["LowPx"];
    private readonly int _phase = header["TradingPhaseCode"];
    private readonly int _upper = header["MaxPx"];
    private readonly int _lower = header["MinPx"];
    private readonly LevelColumns _bids = new(header, "BuyPrice{0}", "BuyOrderQty{0}", 1);
    private readonly LevelColumns _asks = new(header, "SellPrice{0}", "SellOrderQty{0}", 1);

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) => (header.Has("SecurityID") || header.Has("HTSCSecurityID")) && header.Has(
        "MDDate", "MDTime", "PreClosePx", "TotalVolumeTrade", "TotalValueTrade", "LastPx", "BuyPrice1", "SellPrice1", "MaxPx", "MinPx");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _symbol, default) is not { } facts || !context.TryTime(row, _date, _time, out var time)) return;
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
        };
        var bids = _bids.Read(row, context, facts);
        var asks = _asks.Read(row, context, facts);
        if (row.Error is null) context.Add(quote, bids, asks, facts, row.Line);
    }

    // 2 is the gap 09:25-09:30, 4 the lunch break, 10 and 11 STAR's after-hours trading at the close.
    private QuoteStatus Status(CsvRow row) => row.Whole(_phase) switch
    {
        0 => QuoteStatus.PreOpen,
        1 => QuoteStatus.OpeningAuction,
        3 => QuoteStatus.Continuous,
        5 => QuoteStatus.ClosingAuction,
        2 or 4 or 7 or 8 or 9 => QuoteStatus.Halted,
        6 or 10 or 11 => QuoteStatus.Closed,
        _ => QuoteStatus.NotStated,
    };
}
