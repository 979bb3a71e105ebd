using System.Runtime.InteropServices;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Books;

/// <summary>
/// Holds a rebuilt book against the recorded snapshots. Snapshots carry a coarse clock of their own, so they are matched by what both
/// streams
/// count alike: a snapshot agrees when at some event, while the traded volume equals the snapshot's, the book's best prices and quantities
/// equal the snapshot's. Whether the snapshot comes before or after those events in the feed does not matter.
/// Only snapshots of continuous trading are judged; in auctions the exchange shows virtual prices.
/// </summary>
public sealed class Level2BookCheck(InstrumentId instrument)
{
    /// <summary>Mismatches described in the result.</summary>
    public const int MaxMismatches = 20;

    private static readonly long MorningStart = ShanghaiTime.At(9, 30);
    private static readonly long MorningEnd = ShanghaiTime.At(11, 30);
    private static readonly long AfternoonStart = ShanghaiTime.At(13, 0);
    private static readonly long AfternoonEnd = ShanghaiTime.At(14, 57);

    private readonly Dictionary<long, List<BookTop>> _states = [];
    private readonly List<Level2BookMismatch> _open = [];
    private int _snapshots;
    private long _orders;
    private long _trades;
    private long _unfitting;
    private long _volume;

    /// <summary>The book as of the last record.</summary>
    public Level2Book Book { get; } = new(4096);

    /// <summary>Takes one record of the session, in order; other instruments and kinds are passed over.</summary>
    public void OnRecord(ReadOnlySpan<byte> record)
    {
        switch (RecordHeader.Read(record).Type)
        {
            case RecordType.Level2Order:
                ref readonly var order = ref RecordCodec.ReadFixed<Level2OrderRecord>(record);
                if (order.Instrument == instrument.Value) OnOrder(order);
                break;
            case RecordType.Level2Trade:
                ref readonly var trade = ref RecordCodec.ReadFixed<Level2TradeRecord>(record);
                if (trade.Instrument == instrument.Value) OnTrade(trade);
                break;
            case RecordType.Quote:
                ref readonly var quote = ref RecordCodec.ReadFixed<QuoteRecord>(record);
                if (quote.Instrument == instrument.Value) OnQuote(quote, QuoteRecord.Bids(record), QuoteRecord.Asks(record));
                break;
        }
    }

    /// <summary>Takes an order of the instrument.</summary>
    public void OnOrder(in Level2OrderRecord order)
    {
        _orders++;
        if (!Book.Apply(order)) _unfitting++;
        Remember();
    }

    /// <summary>Takes a trade of the instrument.</summary>
    public void OnTrade(in Level2TradeRecord trade)
    {
        _trades++;
        if (trade.Kind == Level2TradeKind.Fill) _volume += trade.Quantity;
        if (!Book.Apply(trade)) _unfitting++;
        Remember();
    }

    /// <summary>Takes a snapshot of the instrument.</summary>
    public void OnQuote(in QuoteRecord quote, ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks)
    {
        if (!IsContinuous(quote)) return;
        _snapshots++;
        var (bid, ask) = (Best(bids), Best(asks));
        var shown = new BookTop(new Price(bid.Price), bid.Quantity, new Price(ask.Price), ask.Quantity);
        _open.Add(new Level2BookMismatch(quote.EventTimeNs, quote.Volume, shown, null));
    }

    /// <summary>The verdict on everything taken so far.</summary>
    public Level2BookCheckResult Finish()
    {
        var matched = 0;
        var mismatches = new List<Level2BookMismatch>();
        foreach (var snapshot in _open)
        {
            var states = _states.GetValueOrDefault(snapshot.Volume);
            if (states is not null && states.Contains(snapshot.Recorded)) matched++;
            else if (mismatches.Count < MaxMismatches) mismatches.Add(snapshot with { Rebuilt = states?[^1] });
        }

        return new Level2BookCheckResult(_snapshots, matched, _orders, _trades, _unfitting, _volume, mismatches);
    }

    private static PriceLevel Best(ReadOnlySpan<PriceLevel> levels) => levels.IsEmpty ? default : levels[0];

    private static bool IsContinuous(in QuoteRecord quote)
    {
        if (quote.Status is not (QuoteStatus.Continuous or QuoteStatus.NotStated)) return false;
        var time = ShanghaiTime.TimeOfDayNs(quote.EventTimeNs);

        // A snapshot stamped with the very start of a session still shows the state before it.
        return (time > MorningStart && time < MorningEnd) || (time > AfternoonStart && time < AfternoonEnd);
    }

    private void Remember()
    {
        ref var states = ref CollectionsMarshal.GetValueRefOrAddDefault(_states, _volume, out _);
        var top = BookTop.Of(Book);
        if (states is null) states = [top];
        else if (states[^1] != top) states.Add(top);
    }
}
