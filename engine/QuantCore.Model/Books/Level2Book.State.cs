using QuantCore.Model.Hashing;
using QuantCore.Model.Messages;

namespace QuantCore.Model.Books;

/// <content>The book as a state: hash and snapshot. Both walk bids then asks, levels from the best, orders first come first, the unpriced
/// last, so they do not depend on how the pools came to look as they do.</content>
public sealed partial class Level2Book
{
    private const int FixedLongs = 2;
    private const int LongsPerOrder = 3;

    /// <summary>Longs that <see cref="WriteSnapshot"/> writes now.</summary>
    public int SnapshotLength => FixedLongs + (OrderCount * LongsPerOrder);

    /// <summary>Adds the state to a hash.</summary>
    public void AddTo(ref StateHasher hasher)
    {
        hasher.Add(_index.Count);
        AddTo(ref hasher, _bids);
        AddTo(ref hasher, _asks);
    }

    /// <summary>Writes the state: the numbers of buy and of sell orders, then (number, price, shares left) of each in canonical order.
    /// Returns the longs written, <see cref="SnapshotLength"/>.</summary>
    public int WriteSnapshot(Span<long> target)
    {
        var at = FixedLongs;
        target[0] = Write(_bids, target, ref at);
        target[1] = Write(_asks, target, ref at);
        return at;
    }

    /// <summary>Replaces the state by a written one; false, with an empty book, when the numbers do not describe a book.</summary>
    public bool TryReadSnapshot(ReadOnlySpan<long> source)
    {
        Clear();
        if (source.Length < FixedLongs || source[0] < 0 || source[1] < 0
            || (Int128)source.Length != FixedLongs + (((Int128)source[0] + source[1]) * LongsPerOrder))
            return false;

        for (var at = FixedLongs; at < source.Length; at += LongsPerOrder)
        {
            var side = (at - FixedLongs) / LongsPerOrder < source[0] ? Side.Buy : Side.Sell;
            var (orderNo, price, leaves) = (source[at], source[at + 1], source[at + 2]);
            if (orderNo <= 0 || price < 0 || leaves <= 0 || _index.Find(orderNo) != OrderNode.Nil)
            {
                Clear();
                return false;
            }

            Append(orderNo, side, price, leaves);
        }

        return true;
    }

    private void AddTo(ref StateHasher hasher, BookSide side)
    {
        hasher.Add(side.Count);
        for (var i = 0; i < side.Count; i++)
        {
            hasher.Add(side.PriceAt(i));
            AddTo(ref hasher, side.LevelAt(i));
        }

        AddTo(ref hasher, side.Unpriced);
    }

    private void AddTo(ref StateHasher hasher, in BookLevel level)
    {
        hasher.Add(level.Quantity);
        for (var at = level.Head; at != OrderNode.Nil; at = _nodes[at].Next)
        {
            hasher.Add(_nodes[at].OrderNo);
            hasher.Add(_nodes[at].Leaves);
        }
    }

    private long Write(BookSide side, Span<long> target, ref int at)
    {
        var orders = 0L;
        for (var i = 0; i <= side.Count; i++)
        {
            var head = i < side.Count ? side.LevelAt(i).Head : side.Unpriced.Head;
            for (var node = head; node != OrderNode.Nil; node = _nodes[node].Next, orders++)
            {
                target[at++] = _nodes[node].OrderNo;
                target[at++] = _nodes[node].Price;
                target[at++] = _nodes[node].Leaves;
            }
        }

        return orders;
    }
}
