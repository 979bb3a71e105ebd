using System.Numerics;

namespace QuantCore.Model.Books;

/// <summary>Order number to pool index: open addressing with linear probing at most half full; a removal closes the gap by moving
/// entries back, so that there are no tombstones and the table never has to be rebuilt but to grow.</summary>
internal sealed class OrderIndex
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private Entry[] _entries;
    private int _shift;

    public OrderIndex(int orders)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(orders, 8) * 2);
        _entries = new Entry[size];
        _shift = 64 - BitOperations.Log2((uint)size);
    }

    public int Count { get; private set; }

    /// <summary>The node of an order, or <see cref="OrderNode.Nil"/>.</summary>
    public int Find(long orderNo)
    {
        var mask = _entries.Length - 1;
        for (var at = Home(orderNo); ; at = (at + 1) & mask)
        {
            ref readonly var entry = ref _entries[at];
            if (entry.NodePlusOne == 0) return OrderNode.Nil;
            if (entry.OrderNo == orderNo) return entry.NodePlusOne - 1;
        }
    }

    /// <summary>Adds an order that is not there yet.</summary>
    public void Add(long orderNo, int node)
    {
        if ((Count + 1) * 2 > _entries.Length) Grow();
        Place(orderNo, node + 1);
        Count++;
    }

    public void Remove(long orderNo)
    {
        var mask = _entries.Length - 1;
        var gap = Home(orderNo);
        while (_entries[gap].OrderNo != orderNo || _entries[gap].NodePlusOne == 0) gap = (gap + 1) & mask;
        for (var next = (gap + 1) & mask; _entries[next].NodePlusOne != 0; next = (next + 1) & mask)
        {
            // An entry may move into the gap only when that does not bring it before its home.
            if (((next - Home(_entries[next].OrderNo)) & mask) < ((next - gap) & mask)) continue;
            _entries[gap] = _entries[next];
            gap = next;
        }

        _entries[gap] = default;
        Count--;
    }

    public void Clear()
    {
        Array.Clear(_entries);
        Count = 0;
    }

    private int Home(long orderNo) => (int)(((ulong)orderNo * Golden) >> _shift);

    private void Place(long orderNo, int nodePlusOne)
    {
        var mask = _entries.Length - 1;
        var at = Home(orderNo);
        while (_entries[at].NodePlusOne != 0) at = (at + 1) & mask;
        _entries[at] = new Entry { OrderNo = orderNo, NodePlusOne = nodePlusOne };
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        _shift--;
        foreach (ref readonly var entry in old.AsSpan())
        {
            if (entry.NodePlusOne != 0) Place(entry.OrderNo, entry.NodePlusOne);
        }
    }

    private struct Entry
    {
        public long OrderNo;
        public int NodePlusOne;
    }
}
