using QuantCore.Model.Books;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Simulated;

/// <summary>One instrument at the simulated exchange: the real market as recorded, and our orders beside it.</summary>
internal sealed class VenueInstrument
{
    private readonly PriceLevel[] _shownBids = new PriceLevel[QuoteRecord.MaxLevels];
    private readonly PriceLevel[] _shownAsks = new PriceLevel[QuoteRecord.MaxLevels];
    private int _bidLevels;
    private int _askLevels;

    /// <summary>Its row of the day; null until defined.</summary>
    public Instrument? Definition { get; set; }

    public Level2Book Book { get; } = new();

    /// <summary>An order stream exists, so the real queue is known.</summary>
    public bool HasQueue { get; set; }

    /// <summary>A trade stream exists, so volume comes from trades and not from snapshots.</summary>
    public bool HasTrades { get; set; }

    public bool IsHalted { get; set; }

    public bool HasOpened { get; set; }

    /// <summary>Orders came to rest while nothing matched (auction, halt): they may cross when matching begins.</summary>
    public bool IsUnsettled { get; set; }

    public bool HasClosed { get; set; }

    /// <summary>Last traded price.</summary>
    public long Last { get; set; }

    /// <summary>Shares traded as the snapshots count.</summary>
    public long Volume { get; set; }

    public OwnQueue Bids { get; } = new(Side.Buy);

    public OwnQueue Asks { get; } = new(Side.Sell);

    /// <summary>Orders that came while the real book was between an aggressive order and its trades; they match when it is
    /// through.</summary>
    public List<VenueOrder> Waiting { get; } = [];

    /// <summary>Shares of real orders that ours took already; the recorded market does not know, so we remember.</summary>
    public Dictionary<long, long> Taken { get; } = [];

    public bool HasOwn => Bids.Count > 0 || Asks.Count > 0 || Waiting.Count > 0;

    public bool IsCrossed => !Book.BestBid.IsNone && !Book.BestAsk.IsNone && Book.BestBid >= Book.BestAsk;

    public OwnQueue Own(Side side) => side == Side.Buy ? Bids : Asks;

    /// <summary>The levels displayed last, less what we took of them.</summary>
    public Span<PriceLevel> Shown(Side side) =>
        side == Side.Buy ? _shownBids.AsSpan(0, _bidLevels) : _shownAsks.AsSpan(0, _askLevels);

    public void Show(ReadOnlySpan<PriceLevel> bids, ReadOnlySpan<PriceLevel> asks)
    {
        _bidLevels = Copy(bids, _shownBids);
        _askLevels = Copy(asks, _shownAsks);
    }

    /// <summary>What is left for us of a real order.</summary>
    public long Available(in BookOrder order) => Math.Max(0, order.Leaves - Taken.GetValueOrDefault(order.OrderNo));

    /// <summary>Forgets what we took of a real order that is gone.</summary>
    public void Release(long orderNo)
    {
        if (Taken.Count > 0 && Taken.ContainsKey(orderNo) && !Book.TryGetOrder(orderNo, out _)) Taken.Remove(orderNo);
    }

    private static int Copy(ReadOnlySpan<PriceLevel> from, PriceLevel[] to)
    {
        var count = 0;
        foreach (ref readonly var level in from)
        {
            if (level.Price > 0 && level.Quantity > 0 && count < to.Length) to[count++] = level;
        }

        return count;
    }
}
