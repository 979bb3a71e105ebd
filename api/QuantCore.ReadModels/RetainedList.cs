namespace QuantCore.ReadModels;

/// <summary>
/// A list that forgets its oldest entries beyond a bound. Positions count from the first entry ever added, so a cursor stays right while
/// entries come and go. Not thread safe.
/// </summary>
/// <typeparam name="T">The entries.</typeparam>
public sealed class RetainedList<T>
{
    private readonly int _bound;
    private T[] _slots;
    private long _added;

    /// <summary>Makes an empty list that holds at most <paramref name="bound"/> entries.</summary>
    public RetainedList(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        _bound = bound;
        _slots = new T[Math.Min(bound, 16)];
    }

    /// <summary>Entries ever added; one past the newest position.</summary>
    public long End => _added;

    /// <summary>The oldest position still held.</summary>
    public long Start => Math.Max(0, _added - _slots.Length);

    /// <summary>The entry at a position between <see cref="Start"/> and <see cref="End"/>.</summary>
    public ref T this[long position]
    {
        get
        {
            if (position < Start || position >= _added) throw new ArgumentOutOfRangeException(nameof(position));
            return ref _slots[position % _slots.Length];
        }
    }

    /// <summary>Adds an entry. True when an old one had to go, which is then in <paramref name="forgotten"/>.</summary>
    public bool Add(T entry, out T? forgotten)
    {
        if (_added == _slots.Length && _slots.Length < _bound) Grow();
        var forgets = _added >= _slots.Length;
        forgotten = forgets ? _slots[_added % _slots.Length] : default;
        _slots[_added % _slots.Length] = entry;
        _added++;
        return forgets;
    }

    /// <summary>Adds an entry.</summary>
    public void Add(T entry) => Add(entry, out _);

    // Growth happens only before the first wrap, so positions and slots still agree and a plain copy is right.
    private void Grow() => Array.Resize(ref _slots, (int)Math.Min(_bound, _slots.Length * 2L));
}
