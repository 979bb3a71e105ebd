using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Books;

/// <summary>
/// The order-level book of one instrument, rebuilt from the exchange's order and trade streams (逐笔委托, 逐笔成交) applied in
/// <see cref="Level2OrderRecord.BizIndex"/> order. It follows both exchanges: on SSE an order appears only with what rests, so the taker of
/// a trade is normally absent; on SZSE every order appears and cancels come in the trade stream, so the book is crossed between an
/// aggressive
/// order and its trades. Nothing is allocated once the pools have reached their working size. Not thread safe.
/// </summary>
public sealed partial class Level2Book
{
    private readonly BookSide _bids;
    private readonly BookSide _asks;
    private readonly OrderIndex _index;
    private OrderNode[] _nodes;
    private int _free = OrderNode.Nil;
    private int _used;
    private long _priority;

    /// <summary>Makes an empty book.</summary>
    /// <param name="capacity">Orders it holds before its pools grow.</param>
    public Level2Book(int capacity = 256)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _bids = new BookSide(1, 64);
        _asks = new BookSide(-1, 64);
        _index = new OrderIndex(capacity);
        _nodes = new OrderNode[capacity];
    }

    /// <summary>Orders in the book, those without a price included.</summary>
    public int OrderCount => _index.Count;

    /// <summary>Best bid; none when no bid rests.</summary>
    public Price BestBid => new(_bids.BestPrice);

    /// <summary>Best ask; none when no ask rests.</summary>
    public Price BestAsk => new(_asks.BestPrice);

    /// <summary>Shares at the best bid.</summary>
    public long BestBidQuantity => _bids.BestQuantity;

    /// <summary>Shares at the best ask.</summary>
    public long BestAskQuantity => _asks.BestQuantity;

    /// <summary>
    /// Adds or deletes an order. False when the record does not fit the book: an add of a number that is there already or of nothing
    /// (not applied), a delete of an unknown number, or of more than is left (what is left goes).
    /// </summary>
    public bool Apply(in Level2OrderRecord order)
    {
        if (order.Kind == Level2OrderKind.Delete) return Reduce(order.OrderNo, order.Quantity);
        if (order.Kind != Level2OrderKind.Add || order.Quantity <= 0 || order.OrderNo <= 0 || order.Price < 0
            || order.Side is not (Side.Buy or Side.Sell) || _index.Find(order.OrderNo) != OrderNode.Nil)
            return false;

        var price = order.Price;
        if (price == 0 && order.OrdType == OrdType.MarketBestOwn) price = SideOf(order.Side).BestPrice;
        Append(order.OrderNo, order.Side, price, order.Quantity);
        return true;
    }

    /// <summary>
    /// Takes a trade, or a cancel of the trade stream, out of the orders it names. False when an order that must have been in the book
    /// was not,
    /// or had less: the passive one always; both when the taker is not told (call auctions, SZSE). What is there is reduced all the same.
    /// </summary>
    public bool Apply(in Level2TradeRecord trade)
    {
        if (trade.Kind == Level2TradeKind.Cancel)
            return Reduce(trade.BuyOrderNo != 0 ? trade.BuyOrderNo : trade.SellOrderNo, trade.Quantity);

        var buy = Reduce(trade.BuyOrderNo, trade.Quantity);
        var sell = Reduce(trade.SellOrderNo, trade.Quantity);
        return (buy || trade.Aggressor == Side.Buy) && (sell || trade.Aggressor == Side.Sell);
    }

    /// <summary>Copies levels, best first; returns how many.</summary>
    public int CopyLevels(Side side, Span<PriceLevel> levels)
    {
        var from = SideOf(side);
        var count = Math.Min(from.Count, levels.Length);
        for (var i = 0; i < count; i++) levels[i] = new PriceLevel(from.PriceAt(i), from.LevelAt(i).Quantity);
        return count;
    }

    /// <summary>Prices at which orders of a side rest.</summary>
    public int LevelCount(Side side) => SideOf(side).Count;

    /// <summary>The level at a depth (0 = best, below <see cref="LevelCount"/>).</summary>
    public PriceLevel LevelAt(Side side, int depth)
    {
        var from = SideOf(side);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)depth, (uint)from.Count, nameof(depth));
        return new PriceLevel(from.PriceAt(depth), from.LevelAt(depth).Quantity);
    }

    /// <summary>Shares at a price; zero when none.</summary>
    public long QuantityAt(Side side, Price price)
    {
        var from = SideOf(side);
        if (price.IsNone) return from.Unpriced.Quantity;
        var depth = from.DepthOf(price.Value);
        return depth < 0 ? 0 : from.LevelAt(depth).Quantity;
    }

    /// <summary>The orders at a price, first come first; with <see cref="Price.None"/> those without a price.</summary>
    public BookQueue OrdersAt(Side side, Price price)
    {
        var from = SideOf(side);
        if (price.IsNone) return new BookQueue(_nodes, from.Unpriced.Head);
        var depth = from.DepthOf(price.Value);
        return new BookQueue(_nodes, depth < 0 ? OrderNode.Nil : from.LevelAt(depth).Head);
    }

    /// <summary>Looks an order up by the exchange's number.</summary>
    public bool TryGetOrder(long orderNo, out BookOrder order)
    {
        var node = _index.Find(orderNo);
        order = node == OrderNode.Nil ? default : BookQueue.Describe(_nodes[node]);
        return node != OrderNode.Nil;
    }

    /// <summary>The <see cref="BookOrder.Priority"/> that the next order will get: every order in the book is smaller.</summary>
    public long NextPriority => _priority;

    /// <summary>Empties the book, as before a new day. Keeps its memory.</summary>
    public void Clear()
    {
        _bids.Clear();
        _asks.Clear();
        _index.Clear();
        _free = OrderNode.Nil;
        _used = 0;
        _priority = 0;
    }

    private BookSide SideOf(Side side) => side == Side.Buy ? _bids : _asks;

    private void Append(long orderNo, Side side, long price, long quantity)
    {
        var at = Rent();
        ref var level = ref SideOf(side).GetOrAdd(price);
        _nodes[at] = new OrderNode
        {
            OrderNo = orderNo, Side = side, Price = price, Leaves = quantity, Priority = _priority++,
            Previous = level.Tail, Next = OrderNode.Nil,
        };
        if (level.Tail == OrderNode.Nil) level.Head = at;
        else _nodes[level.Tail].Next = at;
        level.Tail = at;
        level.Quantity = checked(level.Quantity + quantity);
        _index.Add(orderNo, at);
    }

    private bool Reduce(long orderNo, long quantity)
    {
        var at = _index.Find(orderNo);
        if (at == OrderNode.Nil || quantity < 0) return false;
        ref var node = ref _nodes[at];
        var side = SideOf(node.Side);
        ref var level = ref side.Get(node.Price);
        var taken = Math.Min(quantity, node.Leaves);
        node.Leaves -= taken;
        level.Quantity -= taken;
        if (node.Leaves == 0) Unlink(at, side, ref level);
        return taken == quantity;
    }

    private void Unlink(int at, BookSide side, ref BookLevel level)
    {
        ref var node = ref _nodes[at];
        if (node.Previous == OrderNode.Nil) level.Head = node.Next;
        else _nodes[node.Previous].Next = node.Next;
        if (node.Next == OrderNode.Nil) level.Tail = node.Previous;
        else _nodes[node.Next].Previous = node.Previous;
        if (level.Head == OrderNode.Nil) side.Remove(node.Price);
        _index.Remove(node.OrderNo);
        node.Next = _free;
        _free = at;
    }

    private int Rent()
    {
        if (_free != OrderNode.Nil)
        {
            var at = _free;
            _free = _nodes[at].Next;
            return at;
        }

        if (_used == _nodes.Length) Array.Resize(ref _nodes, _nodes.Length * 2);
        return _used++;
    }
}
