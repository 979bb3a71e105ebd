namespace QuantCore.Replay.Sessions.Generate;

/// <summary>One side of a simulated book: a queue for every tick between the day's limits.</summary>
internal sealed class SimSide
{
    private readonly long[] _quantity;
    private readonly int[] _head;
    private readonly int[] _tail;
    private readonly int _step;
    private int[] _live = new int[1024];

    /// <summary>Makes an empty side.</summary>
    public SimSide(int levels, bool isBid)
    {
        Levels = levels;
        _quantity = new long[levels];
        _head = new int[levels];
        _tail = new int[levels];
        _head.AsSpan().Fill(-1);
        _tail.AsSpan().Fill(-1);
        _step = isBid ? -1 : 1;
        Best = End;
    }

    /// <summary>Ticks from the lower limit to the upper one.</summary>
    public int Levels { get; }

    /// <summary>The best level, or <see cref="End"/> when the side is empty.</summary>
    public int Best { get; private set; }

    /// <summary>One past the worst level: -1 for bids, <see cref="Levels"/> for asks.</summary>
    public int End => _step < 0 ? -1 : Levels;

    /// <summary>Whether nothing rests here.</summary>
    public bool IsEmpty => Best == End;

    /// <summary>Live orders.</summary>
    public int Count { get; private set; }

    /// <summary>Shares at a level.</summary>
    public long QuantityAt(int level) => _quantity[level];

    /// <summary>First order of a level, or -1.</summary>
    public int HeadOf(int level) => _head[level];

    /// <summary>A live order by its place.</summary>
    public int LiveAt(int place) => _live[place];

    /// <summary>The next level with orders, going away from the best; <see cref="End"/> when there is none.</summary>
    public int After(int level)
    {
        for (level += _step; level != End && _quantity[level] == 0; level += _step)
        {
        }

        return level;
    }

    /// <summary>Whether <paramref name="level"/> is a better price than <paramref name="than"/> on this side.</summary>
    public bool IsBetter(int level, int than) => _step < 0 ? level > than : level < than;

    /// <summary>Queues an order.</summary>
    public void Push(SimOrder[] orders, int index)
    {
        ref var order = ref orders[index];
        var level = order.Level;
        order.Next = -1;
        order.Previous = _tail[level];
        if (order.Previous >= 0) orders[order.Previous].Next = index;
        else _head[level] = index;
        _tail[level] = index;
        _quantity[level] += order.Quantity;
        if (IsEmpty || IsBetter(level, Best)) Best = level;
        if (Count == _live.Length) Array.Resize(ref _live, Count * 2);
        order.Live = Count;
        _live[Count++] = index;
    }

    /// <summary>Takes shares from an order; an order with nothing left leaves.</summary>
    public void Reduce(SimOrder[] orders, int index, long quantity)
    {
        ref var order = ref orders[index];
        order.Quantity -= quantity;
        _quantity[order.Level] -= quantity;
        if (order.Quantity > 0) return;
        if (order.Previous >= 0) orders[order.Previous].Next = order.Next;
        else _head[order.Level] = order.Next;
        if (order.Next >= 0) orders[order.Next].Previous = order.Previous;
        else _tail[order.Level] = order.Previous;
        var last = _live[--Count];
        _live[order.Live] = last;
        orders[last].Live = order.Live;
        if (order.Level == Best && _quantity[Best] == 0) Best = After(Best);
    }
}
