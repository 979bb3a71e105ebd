using System.Collections.Concurrent;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Model.Seams;

namespace QuantCore.ReadModels.Market;

/// <summary>The last quote with its levels, and the one-minute bars, of every instrument. One thread writes, any number read.</summary>
public sealed class QuoteBoard : IMarketProjection
{
    /// <summary>One-minute bars kept per instrument: ten days.</summary>
    private const int BarsKept = 2_400;

    private readonly ConcurrentDictionary<uint, QuoteEntry> _entries = new();
    private long _sequence;

    /// <summary>The last input seen; most are market records, the others change nothing here.</summary>
    public long Sequence => Volatile.Read(ref _sequence);

    /// <inheritdoc/>
    public void OnRecord(long sequence, ReadOnlySpan<byte> record)
    {
        switch (RecordHeader.Read(record).Type)
        {
            case RecordType.Quote:
                Entry(RecordCodec.ReadFixed<QuoteRecord>(record).Instrument).OnQuote(sequence, record);
                break;
            case RecordType.Level2Trade:
                ref readonly var trade = ref RecordCodec.ReadFixed<Level2TradeRecord>(record);
                Entry(trade.Instrument).OnTrade(sequence, trade);
                break;
            case RecordType.Bar:
                ref readonly var bar = ref RecordCodec.ReadFixed<BarRecord>(record);
                Entry(bar.Instrument).OnBar(sequence, bar);
                break;
        }
        Volatile.Write(ref _sequence, sequence);
    }

    /// <summary>The last price; none when there is none yet.</summary>
    public Price LastPrice(InstrumentId symbol) => _entries.TryGetValue(symbol.Value, out var entry) ? entry.Last : Price.None;

    /// <summary>One quote; null when none came yet.</summary>
    public QuoteView? Find(InstrumentId symbol) => _entries.TryGetValue(symbol.Value, out var entry) ? entry.ToView() : null;

    /// <summary>Every quote, by symbol.</summary>
    public IReadOnlyList<QuoteView> List() =>
        [.. _entries.OrderBy(static e => e.Key).Select(static e => e.Value.ToView()).OfType<QuoteView>()];

    /// <summary>A page of the quotes, by symbol. The cursor is the next instrument's number, so it stays right while instruments come.</summary>
    public Page<QuoteView> List(PageRequest page)
    {
        var asOf = Sequence;
        var items = new List<QuoteView>();
        foreach (var (id, entry) in _entries.Where(e => e.Key >= (page.Cursor ?? 0)).OrderBy(static e => e.Key))
        {
            if (entry.ToView() is not { } quote) continue;
            if (items.Count == page.Limit) return new Page<QuoteView>(items, id, asOf);
            items.Add(quote);
        }

        return new Page<QuoteView>(items, null, asOf);
    }

    /// <summary>The bars of an instrument, oldest first, of so many minutes each (a divisor of 120, or 240 for a whole day).</summary>
    public IReadOnlyList<BarView> Bars(InstrumentId symbol, int minutes) =>
        _entries.TryGetValue(symbol.Value, out var entry) ? BarMerge.To(entry.Bars(), minutes) : [];

    private QuoteEntry Entry(uint instrument) =>
        _entries.TryGetValue(instrument, out var entry)
            ? entry
            : _entries.GetOrAdd(instrument, static id => new QuoteEntry(new InstrumentId(id), BarsKept));
}
