namespace QuantCore.Model.Books;

/// <summary>
/// The levels of one side in sorted arrays, best last: nearly every event is at or near the best price, so a search from the end finds it
/// in a step or two and an insertion moves next to nothing. Keys are prices for bids and negated prices for asks.
/// </summary>
internal sealed class BookSide(int sign, int capacity)
{
    private const int LinearSteps = 6;
    private long[] _keys = new long[capacity];
    private BookLevel[] _levels = new BookLevel[capacity];

    /// <summary>Market orders without a price: they wait here, outside the levels, until they trade or are cancelled.</summary>
    public BookLevel Unpriced = BookLevel.Empty;

    public int Count { get; private set; }

    public long BestPrice => Count == 0 ? 0 : _keys[Count - 1] * sign;

    public long BestQuantity => Count == 0 ? 0 : _levels[Count - 1].Quantity;

    /// <summary>The price of the level at a depth, 0 = best.</summary>
    public long PriceAt(int depth) => _keys[Count - 1 - depth] * sign;

    /// <summary>The level at a depth, 0 = best.</summary>
    public ref BookLevel LevelAt(int depth) => ref _levels[Count - 1 - depth];

    /// <summary>The depth of a price, or -1 when no order rests there.</summary>
    public int DepthOf(long price)
    {
        var at = Find(price * sign);
        return at < 0 ? -1 : Count - 1 - at;
    }

    /// <summary>The level of a price, made if need be.</summary>
    public ref BookLevel GetOrAdd(long price)
    {
        if (price == 0) return ref Unpriced;
        var key = price * sign;
        var at = Find(key);
        if (at >= 0) return ref _levels[at];
        at = ~at;
        if (Count == _keys.Length) Grow();
        Array.Copy(_keys, at, _keys, at + 1, Count - at);
        Array.Copy(_levels, at, _levels, at + 1, Count - at);
        _keys[at] = key;
        _levels[at] = BookLevel.Empty;
        Count++;
        return ref _levels[at];
    }

    /// <summary>The level of a price that is known to exist.</summary>
    public ref BookLevel Get(long price)
    {
        if (price == 0) return ref Unpriced;
        var at = Find(price * sign);
        if (at < 0) throw new InvalidOperationException($"Broken book: no level at {price}.");
        return ref _levels[at];
    }

    public void Remove(long price)
    {
        if (price == 0) return;
        var at = Find(price * sign);
        Count--;
        Array.Copy(_keys, at + 1, _keys, at, Count - at);
        Array.Copy(_levels, at + 1, _levels, at, Count - at);
    }

    public void Clear()
    {
        Count = 0;
        Unpriced = BookLevel.Empty;
    }

    private int Find(long key)
    {
        var at = Count - 1;
        for (var steps = 0; at >= 0 && steps < LinearSteps; steps++, at--)
        {
            if (_keys[at] == key) return at;
            if (_keys[at] < key) return ~(at + 1);
        }

        return at < 0 ? ~0 : Array.BinarySearch(_keys, 0, at + 1, key);
    }

    private void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _levels, _levels.Length * 2);
    }
}
