using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>Takes five-level snapshots of a simulated book. In a call auction both sides show the indicated price and volume, as the
/// exchanges do.</summary>
internal sealed class QuoteTaker(InstrumentPlan plan, SimVenue venue, Tape tape, RecordSet records)
{
    private const int Depth = 5;
    private readonly PriceLevel[] _bids = new PriceLevel[Depth];
    private readonly PriceLevel[] _asks = new PriceLevel[Depth];
    private long _taken;

    /// <summary>Before the first order: nothing but the reference price.</summary>
    public void TakeEmpty(long timeNs) => Write(timeNs, QuoteStatus.PreOpen, 0, 0);

    /// <summary>In a call auction.</summary>
    public void TakeAuction(long timeNs, QuoteStatus status)
    {
        var (level, volume, imbalance) = venue.Indicate();
        if (volume == 0)
        {
            Write(timeNs, status, 0, 0);
            return;
        }

        var price = venue.PriceOf(level);
        _bids[0] = new PriceLevel(price, volume);
        _asks[0] = new PriceLevel(price, volume);
        _bids[1] = new PriceLevel(0, Math.Max(imbalance, 0));
        _asks[1] = new PriceLevel(0, Math.Max(-imbalance, 0));
        Write(timeNs, status, imbalance > 0 ? 2 : 1, imbalance < 0 ? 2 : 1);
    }

    /// <summary>Outside auctions: the book's best five.</summary>
    public void TakeBook(long timeNs, QuoteStatus status) =>
        Write(timeNs, status, Levels(venue.Book.Bids, _bids), Levels(venue.Book.Asks, _asks));

    private int Levels(SimSide side, PriceLevel[] levels)
    {
        var count = 0;
        for (var level = side.Best; level != side.End && count < Depth; level = side.After(level))
            levels[count++] = new PriceLevel(venue.PriceOf(level), side.QuantityAt(level));
        return count;
    }

    private void Write(long timeNs, QuoteStatus status, int bids, int asks)
    {
        ref readonly var totals = ref tape.Totals;
        var quote = new QuoteRecord
        {
            Instrument = plan.Row.Instrument.Value,
            Status = status,
            EventTimeNs = timeNs,
            Last = totals.Last,
            PreClose = plan.Row.PreClose.Value,
            Open = totals.Open,
            High = totals.High,
            Low = totals.Low,
            Volume = totals.Volume,
            Amount = totals.Amount,
            UpperLimit = plan.Row.UpperLimit.Value,
            LowerLimit = plan.Row.LowerLimit.Value,
            TradeCount = totals.Trades,
        };
        var stream = RecordKey.StreamOf(quote.Instrument, 0, isNumbered: false);
        records.Add(quote, _bids.AsSpan(0, bids), _asks.AsSpan(0, asks), new RecordKey { Stream = stream, Number = ++_taken });
    }
}
