namespace Disruptor;

/// <summary>A run of events of the ring, in sequence order, valid only during the call that got it.</summary>
public readonly struct EventBatch<T>
    where T : class
{
    readonly T[]? _array;
    readonly int _begin;

    /// <summary>A batch over part of an array.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is outside the array.</exception>
    public EventBatch(T[] array, int beginIndex, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)beginIndex, (uint)array.Length, nameof(beginIndex));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(array.Length - beginIndex), nameof(length));
        _array = array;
        _begin = beginIndex;
        Length = length;
    }

    /// <summary>Events in the batch.</summary>
    public int Length { get; }

    /// <summary>The event at an index from zero.</summary>
    public T this[int index] => AsSpan()[index];

    /// <summary>The events in order.</summary>
    public ReadOnlySpan<T> AsSpan() => new(_array, _begin, Length);

    /// <summary>Part of the batch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is outside the batch.</exception>
    public EventBatch<T> Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - start), nameof(length));
        return length == 0 ? default : new EventBatch<T>(_array!, _begin + start, length);
    }

    /// <summary>A copy of the references.</summary>
    public T[] ToArray() => AsSpan().ToArray();

    /// <summary>The events as a sequence, for code outside the hot path.</summary>
    public IEnumerable<T> AsEnumerable() => new ArraySegment<T>(_array ?? [], _begin, Length);

    /// <summary>Enumerates without allocation.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();
}
