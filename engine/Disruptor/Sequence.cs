using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Disruptor.Internal;

namespace Disruptor;

/// <summary>
/// A 64-bit counter alone on its cache lines. Reads acquire, <see cref="SetValue"/> releases: whoever sees the value sees what was written
/// before it.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
public class Sequence
{
    /// <summary>The value of a sequence at which nothing has been published or processed.</summary>
    public const long InitialCursorValue = -1;

    [FieldOffset(Padding.Bytes)]
    long _value;

    // The runtime ignores a class's declared size: this field at the far end is what keeps the next object off these lines.
    [FieldOffset(Padding.Bytes * 2)]
#pragma warning disable CS0169, CA1823, IDE0051
    readonly long _tail;
#pragma warning restore CS0169, CA1823, IDE0051

    /// <summary>Creates a sequence at the given value.</summary>
    public Sequence(long initialValue = InitialCursorValue) => _value = initialValue;

    /// <summary>The value, read with acquire semantics.</summary>
    public long Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _value);
    }

    /// <summary>Stores the value with release semantics.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetValue(long value) => Volatile.Write(ref _value, value);

    /// <summary>Stores the value and fences, so that later loads of this thread are not moved before the store.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetValueVolatile(long value)
    {
        Volatile.Write(ref _value, value);
        Interlocked.MemoryBarrier();
    }

    /// <summary>Stores <paramref name="nextSequence"/> if the value is <paramref name="expectedSequence"/>; says whether it did.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CompareAndSet(long expectedSequence, long nextSequence) =>
        Interlocked.CompareExchange(ref _value, nextSequence, expectedSequence) == expectedSequence;

    /// <summary>Adds one atomically and returns the new value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long IncrementAndGet() => Interlocked.Increment(ref _value);

    /// <summary>Adds atomically and returns the new value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long AddAndGet(long value) => Interlocked.Add(ref _value, value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
