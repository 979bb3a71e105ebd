using QuantCore.Model.Books;
using QuantCore.Model.Hashing;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine.MarketData;

/// <summary>What the core knows of one instrument: today's row and limits, the last quote, the Level-2 book if there is a stream.</summary>
public sealed class InstrumentMarket
{
    // Shares in one record; more than any company has issued.
    private const long MaxQuantity = 1_000_000_000_000;

    private readonly PriceLevel[] _bids = new PriceLevel[QuoteRecord.MaxLevels];
    private readonly PriceLevel[] _asks = new PriceLevel[QuoteRecord.MaxLevels];
    private int _bidCount;
    private int _askCount;

    internal InstrumentMarket(Instrument row) => Row = row;

    /// <summary>Today's row.</summary>
    public Instrument Row { get; internal set; }

    /// <summary>Upper limit today; none when unlimited or not known.</summary>
    public Price Upper { get; internal set; }

    /// <summary>Lower limit today; none when unlimited or not known.</summary>
    public Price Lower { get; internal set; }

    /// <summary>Whether the rulebook says there is no limit today.</summary>
    public bool IsUnlimited { get; internal set; }

    /// <summary>Whether limits are known: otherwise an order cannot be judged.</summary>
    public bool HasLimits { get; internal set; }

    /// <summary>The trading day its row is of; an older row is no row.</summary>
    public TradingDay DefinedOn { get; internal set; }

    /// <summary>The last quote's fixed part.</summary>
    public QuoteRecord Quote { get; private set; }

    /// <summary>Price of the last trade of the Level-2 stream or the last quote.</summary>
    public Price Last { get; private set; }

    /// <summary>Journal time of the last usable quote or Level-2 record, ns.</summary>
    public long UpdatedNs { get; private set; }

    /// <summary>Records flagged or refused by the book: they count, and change nothing that an order is judged by.</summary>
    public long FaultyRecords { get; private set; }

    /// <summary>The book rebuilt from orders and trades, once there was one.</summary>
    public Level2Book? Book { get; private set; }

    /// <summary>Bids of the last quote, best first.</summary>
    public ReadOnlySpan<PriceLevel> Bids => _bids.AsSpan(0, _bidCount);

    /// <summary>Asks of the last quote, best first.</summary>
    public ReadOnlySpan<PriceLevel> Asks => _asks.AsSpan(0, _askCount);

    /// <summary>Best bid: of the book where there is one that is not crossed, else of the last quote.</summary>
    public Price BestBid => BookIsUsable ? Book!.BestBid : new(_bidCount == 0 ? 0 : _bids[0].Price);

    /// <summary>Best ask, likewise.</summary>
    public Price BestAsk => BookIsUsable ? Book!.BestAsk : new(_askCount == 0 ? 0 : _asks[0].Price);

    /// <summary>What a position is valued at.</summary>
    public Price Mark => Last.IsNone ? Row.PreClose : Last;

    // An auction book is crossed by nature, and on SZSE a book is crossed between an aggressive order and its trades.
    // One without any price (market orders alone) says nothing.
    private bool BookIsUsable => Book is { OrderCount: > 0 } book
        && (book.BestBid.IsNone != book.BestAsk.IsNone || book.BestBid < book.BestAsk);

    internal void OnQuote(ReadOnlySpan<byte> record, in QuoteRecord quote, long nowNs)
    {
        if (quote.Quality != DataQuality.Good || !IsPriceOrNone(quote.Last))
        {
            FaultyRecords++;
            return;
        }

        var bids = QuoteRecord.Bids(record);
        var asks = QuoteRecord.Asks(record);
        Quote = quote;
        _bidCount = Math.Min(bids.Length, _bids.Length);
        _askCount = Math.Min(asks.Length, _asks.Length);
        bids[.._bidCount].CopyTo(_bids);
        asks[.._askCount].CopyTo(_asks);
        if (quote.Last > 0) Last = new Price(quote.Last);
        UpdatedNs = nowNs;
    }

    internal void OnOrder(in Level2OrderRecord order, long nowNs)
    {
        Book ??= new Level2Book();
        if (order.Quality == DataQuality.Good && order.Price <= EngineLimits.MaxPrice && order.Quantity <= MaxQuantity && Book.Apply(order))
            UpdatedNs = nowNs;
        else
            FaultyRecords++;
    }

    internal void OnTrade(in Level2TradeRecord trade, long nowNs)
    {
        Book ??= new Level2Book();
        // Whatever its flags, a trade took the orders it names out of the book; and there are streams of trades without orders.
        Book.Apply(trade);
        if (trade.Quality != DataQuality.Good || !IsPriceOrNone(trade.Price))
        {
            FaultyRecords++;
            return;
        }

        if (trade.Kind == Level2TradeKind.Fill && trade.Price > 0) Last = new Price(trade.Price);
        UpdatedNs = nowNs;
    }

    internal void OnBar(in BarRecord bar, long nowNs)
    {
        if (bar.Quality != DataQuality.Good || bar.Close <= 0 || !IsPriceOrNone(bar.Close))
        {
            FaultyRecords++;
            return;
        }

        Last = new Price(bar.Close);
        UpdatedNs = nowNs;
    }

    /// <summary>A new day: yesterday's book and quote say nothing any more; the last price stays, to value positions by.</summary>
    internal void StartDay()
    {
        Quote = default;
        _bidCount = _askCount = 0;
        UpdatedNs = 0;
        Book?.Clear();
    }

    internal InstrumentImage Image() => new(
        Row.Id, Row.Board, Row.PreClose, Upper, Lower, Row.IsRiskWarning, Row.IsSuspended, Row.ListedDays, Row.IsSameDaySellable);

    internal void AddTo(ref StateHasher hasher)
    {
        hasher.Add(Row.Id.Value);
        hasher.Add(Last.Value);
        hasher.Add(UpdatedNs);
        hasher.Add(FaultyRecords);
        hasher.Add(Quote.Volume);
        hasher.Add(Quote.Amount);
        AddLevels(ref hasher, Bids);
        AddLevels(ref hasher, Asks);
        Book?.AddTo(ref hasher);
    }

    internal void Restore(
        in QuoteRecord quote, ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks, Price last,
        long updatedNs, long faulty, Level2Book? book)
    {
        Quote = quote;
        _bidCount = bids.Length;
        _askCount = asks.Length;
        bids.CopyTo(_bids);
        asks.CopyTo(_asks);
        Last = last;
        UpdatedNs = updatedNs;
        FaultyRecords = faulty;
        Book = book;
    }

    private static bool IsPriceOrNone(long price) => price is >= 0 and <= EngineLimits.MaxPrice;

    private static void AddLevels(ref StateHasher hasher, ReadOnlySpan<PriceLevel> levels)
    {
        hasher.Add(levels.Length);
        foreach (ref readonly var level in levels)
        {
            hasher.Add(level.Price);
            hasher.Add(level.Quantity);
        }
    }
}
