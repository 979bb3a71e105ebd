using QuantCore.Model.Messages.Market;

namespace QuantCore.Replay.Sessions.Import.Layouts;

/// <summary>Our own CSV: bars, stamped with their end.</summary>
internal sealed class OwnBars(CsvHeader header, ImportContext context) : ILineReader
{
    private readonly int _time = header["time"];
    private readonly int _symbol = header["symbol"];
    private readonly int _minutes = header["minutes"];
    private readonly int _open = header["open"];
    private readonly int _high = header["high"];
    private readonly int _low = header["low"];
    private readonly int _close = header["close"];
    private readonly int _volume = header["volume"];
    private readonly int _amount = header["amount"];

    /// <summary>Whether a file has this layout.</summary>
    public static bool Matches(CsvHeader header) =>
        header.Has("time", "symbol", "minutes", "open", "high", "low", "close", "volume", "amount");

    /// <inheritdoc/>
    public void Read(CsvRow row)
    {
        if (context.Instrument(row, _symbol, default) is not { } facts || !context.TryDateTime(row, _time, out var time)) return;
        var minutes = row.Required(_minutes);
        if (minutes > 1440) row.Fail(_minutes, "is longer than a day");
        var bar = new BarRecord
        {
            Instrument = facts.Id.Value,
            PeriodMinutes = (ushort)Math.Min(minutes, 1440),
            EventTimeNs = time,
            Open = context.PriceOf(row, _open, facts),
            High = context.PriceOf(row, _high, facts),
            Low = context.PriceOf(row, _low, facts),
            Close = context.PriceOf(row, _close, facts),
            Volume = row.Whole(_volume),
            Amount = row.Fixed(_amount),
        };
        if (row.Error is null && bar.High < bar.Low) row.Fail(_high, "is below the low");
        if (row.Error is null) context.Add(bar, facts, row.Line);
    }
}
