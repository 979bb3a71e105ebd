using System.Text;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>What the readers of one import share: the rows kept, the instruments met, the day taken, what was odd.</summary>
internal sealed class ImportContext(DaySelector days)
{
    // A binary float close to a tick is that tick; this far off, 1/10 tick, it is another price.
    private const int NoiseFraction = 10;

    /// <summary>The records.</summary>
    public RecordSet Records { get; } = new();

    /// <summary>The instruments.</summary>
    public InstrumentTable Instruments { get; } = new();

    /// <summary>The day.</summary>
    public DaySelector Days { get; } = days;

    /// <summary>The oddities.</summary>
    public WarningLog Warnings { get; } = new();

    /// <summary>Names of the files read so far.</summary>
    public List<string> Files { get; } = [];

    /// <summary>The day that the current file's path or the request tells, for layouts without a date; zero when neither does.</summary>
    public int FileDay { get; set; }

    /// <summary>The instrument of a row; null, with the row marked bad, when there is none.</summary>
    public InstrumentFacts? Instrument(CsvRow row, int column, Exchange exchange)
    {
        var text = row[column];
        var id = default(InstrumentId);
        var isValid = text.Length == 6 && exchange != default && int.TryParse(text, out var code) && IsSet(out id, exchange, code);
        isValid = isValid || (text.Length == 9 && InstrumentId.TryParse(Encoding.ASCII.GetString(text), out id));
        if (!isValid)
        {
            row.Fail(column, text.Length == 6 ? "does not tell its exchange" : "is not a symbol");
            return null;
        }

        var facts = Instruments.Find(id);
        if (facts is null) row.Fail(column, $"({id}) is a code of no board");
        return facts;
    }

    /// <summary>A price, with the vendor's float noise rounded to the tick: the one place where that is done.</summary>
    public long PriceOf(CsvRow row, int column, InstrumentFacts facts)
    {
        var price = row.Fixed(column);
        var tick = facts.Tick;
        var rest = price % tick;
        if (rest == 0) return price;
        var nearest = rest * 2 >= tick ? price - rest + tick : price - rest;
        if (Math.Abs(nearest - price) * NoiseFraction <= tick) return nearest;
        Warn("off-tick", row.Line, () => $"{facts.Id}: {new Price(price)} is not a multiple of {new Price(tick)}; kept");
        return price;
    }

    /// <summary>The time of a row on the session's day; false when the row is of another day or bad.</summary>
    public bool TryTime(CsvRow row, int dateColumn, int timeColumn, out long timeNs)
    {
        timeNs = 0;
        var day = FileDay;
        if (dateColumn >= 0 && !TimeParser.TryDate(row[dateColumn], out day)) row.Fail(dateColumn, "is not a date");
        if (!TimeParser.TryTimeOfDay(row[timeColumn], out var ofDay)) row.Fail(timeColumn, "is not a time of day");
        return row.Error is null && TryAt(day, ofDay, out timeNs);
    }

    /// <summary>As <see cref="TryTime"/>, for one column that holds both.</summary>
    public bool TryDateTime(CsvRow row, int column, out long timeNs)
    {
        timeNs = 0;
        if (!TimeParser.TryDateTime(row[column], out var day, out var ofDay)) row.Fail(column, "is not a date and time");
        return row.Error is null && TryAt(day, ofDay, out timeNs);
    }

    /// <summary>Adds a warning about the current file.</summary>
    public void Warn(string code, int line, Func<string> message) => Warnings.Add(code, Files[^1], line, message);

    /// <summary>Adds a warning about the row that a record came from.</summary>
    public void Warn(string code, in RecordKey key, Func<string> message) => Warnings.Add(code, Files[key.File], key.Line, message);

    /// <summary>Adds a line of an order stream.</summary>
    public void Add(in Level2OrderRecord order, InstrumentFacts facts, int line)
    {
        facts.IsUsed = true;
        Records.Add(order, Key(order.Instrument, order.Channel, order.BizIndex, line));
    }

    /// <summary>Adds a line of a trade stream.</summary>
    public void Add(in Level2TradeRecord trade, InstrumentFacts facts, int line)
    {
        facts.IsUsed = true;
        Records.Add(trade, Key(trade.Instrument, trade.Channel, trade.BizIndex, line));
    }

    /// <summary>Adds a snapshot.</summary>
    public void Add(in QuoteRecord quote, ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks, InstrumentFacts facts, int line)
    {
        facts.IsUsed = true;
        facts.Learn(quote.PreClose, quote.UpperLimit, quote.LowerLimit);
        Records.Add(quote, bids, asks, Key(quote.Instrument, 0, 0, line));
    }

    /// <summary>Adds a bar.</summary>
    public void Add(in BarRecord bar, InstrumentFacts facts, int line)
    {
        facts.IsUsed = true;
        Records.Add(bar, Key(bar.Instrument, 0, 0, line));
    }

    private static bool IsSet(out InstrumentId id, Exchange exchange, int code)
    {
        id = InstrumentId.Of(exchange, code);
        return true;
    }

    private bool TryAt(int day, long ofDay, out long timeNs)
    {
        timeNs = 0;
        if (!Days.Accepts(day)) return false;
        timeNs = Days.At(ofDay);
        return true;
    }

    // A feed without numbers keeps its own order, instrument by instrument.
    private RecordKey Key(uint instrument, int channel, long index, int line) => new()
    {
        Stream = RecordKey.StreamOf(instrument, channel, index > 0),
        Number = index > 0 ? index : Records.Count,
        File = Files.Count - 1,
        Line = line,
    };
}
