using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Market;

/// <summary>One instrument's quote and bars, changed in place by the market thread under its own lock; nothing is allocated per record.</summary>
internal sealed class QuoteEntry(InstrumentId symbol, int barBound)
{
    private readonly Lock _sync = new();
    private readonly PriceLevel[] _bids = new PriceLevel[QuoteRecord.MaxLevels];
    private readonly PriceLevel[] _asks = new PriceLevel[QuoteRecord.MaxLevels];
    private readonly RetainedList<BarView> _bars = new(barBound);
    private QuoteRecord _quote;
    private long _sequence;
    private long _last;
    private bool _hasQuotes;
    private bool _hasBars;

    public Price Last => new(Volatile.Read(ref _last));

    public void OnQuote(long sequence, ReadOnlySpan<byte> record)
    {
        ref readonly var quote = ref RecordCodec.ReadFixed<QuoteRecord>(record);
        lock (_sync)
        {
            var isNewDay = !_hasQuotes || ShanghaiTime.DateOf(quote.EventTimeNs) != ShanghaiTime.DateOf(_quote.EventTimeNs);
            var volume = quote.Volume - (isNewDay ? 0 : _quote.Volume);
            var amount = quote.Amount - (isNewDay ? 0 : _quote.Amount);
            if (!_hasBars && volume > 0 && quote.Last > 0) AddToBar(quote.EventTimeNs, quote.Last, volume, Math.Max(0, amount));
            _quote = quote;
            QuoteRecord.Bids(record).CopyTo(_bids);
            QuoteRecord.Asks(record).CopyTo(_asks);
            _hasQuotes = true;
            Touch(sequence);
        }
    }

    /// <summary>A session may hold trades and no quotes; then the quote is made of them.</summary>
    public void OnTrade(long sequence, in Level2TradeRecord trade)
    {
        if (_hasQuotes || trade.Kind != Level2TradeKind.Fill || trade.Price <= 0) return;
        lock (_sync)
        {
            if (_quote.EventTimeNs == 0 || ShanghaiTime.DateOf(trade.EventTimeNs) != ShanghaiTime.DateOf(_quote.EventTimeNs))
                _quote = new QuoteRecord { Instrument = symbol.Value, Open = trade.Price, High = trade.Price, Low = trade.Price,
                    PreClose = _quote.Last };
            _quote.EventTimeNs = trade.EventTimeNs;
            _quote.Last = trade.Price;
            _quote.High = Math.Max(_quote.High, trade.Price);
            _quote.Low = Math.Min(_quote.Low, trade.Price);
            _quote.Volume += trade.Quantity;
            _quote.Amount += trade.Price * trade.Quantity;
            if (!_hasBars) AddToBar(trade.EventTimeNs, trade.Price, trade.Quantity, trade.Price * trade.Quantity);
            Touch(sequence);
        }
    }

    /// <summary>A session may bring its own one-minute bars; they are better than ours.</summary>
    public void OnBar(long sequence, in BarRecord bar)
    {
        if (bar.PeriodMinutes != 1) return;
        lock (_sync)
        {
            _hasBars = true;
            _bars.Add(new BarView(
                bar.EventTimeNs, new(bar.Open), new(bar.High), new(bar.Low), new(bar.Close), new Quantity(bar.Volume), new Money(bar.Amount)));
            if (_hasQuotes) return;
            _quote.EventTimeNs = bar.EventTimeNs;
            _quote.Last = bar.Close;
            Touch(sequence);
        }
    }

    public QuoteView? ToView()
    {
        lock (_sync)
        {
            if (_sequence == 0) return null;
            return new QuoteView
            {
                Symbol = symbol,
                Last = new(_quote.Last),
                PreClose = new(_quote.PreClose),
                Open = new(_quote.Open),
                High = new(_quote.High),
                Low = new(_quote.Low),
                Volume = new(_quote.Volume),
                Amount = new(_quote.Amount),
                Bids = Levels(_bids, _quote.BidLevels),
                Asks = Levels(_asks, _quote.AskLevels),
                Status = _quote.Status,
                Quality = _quote.Quality,
                EventTimeNs = _quote.EventTimeNs,
                Sequence = _sequence,
            };
        }
    }

    public BarView[] Bars()
    {
        lock (_sync)
        {
            var bars = new BarView[_bars.End - _bars.Start];
            for (var i = 0; i < bars.Length; i++) bars[i] = _bars[_bars.Start + i];
            return bars;
        }
    }

    private static LevelView[] Levels(PriceLevel[] levels, int count)
    {
        var views = new LevelView[count];
        for (var i = 0; i < count; i++) views[i] = new LevelView(new(levels[i].Price), new Quantity(levels[i].Quantity));
        return views;
    }

    private void Touch(long sequence)
    {
        _sequence = sequence;
        Volatile.Write(ref _last, _quote.Last);
    }

    private void AddToBar(long timeNs, long price, long volume, long amount)
    {
        var endNs = TradingMinute.EndNs(timeNs, TradingMinute.IndexOf(timeNs));
        if (_bars.End == 0 || _bars[_bars.End - 1].EndNs < endNs)
        {
            _bars.Add(new BarView(endNs, new(price), new(price), new(price), new(price), new Quantity(volume), new Money(amount)));
            return;
        }
        ref var bar = ref _bars[_bars.End - 1];
        bar = bar with
        {
            High = price > bar.High.Value ? new Price(price) : bar.High,
            Low = price < bar.Low.Value ? new Price(price) : bar.Low,
            Close = new Price(price),
            Volume = new Quantity(bar.Volume.Shares + volume),
            Amount = new Money(bar.Amount.Value + amount),
        };
    }
}
