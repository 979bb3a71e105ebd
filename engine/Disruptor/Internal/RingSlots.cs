using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Disruptor.Internal;

/// <summary>
/// The slots of a ring, reachable without a bounds check. The array has unused entries at both ends, so that the first and the last slot
/// share no cache line with a neighbour on the heap; every index is masked into the ring, so no access can leave the array.
/// </summary>
readonly struct RingSlots<T>(T[] entries, long mask)
{
    readonly T[] _entries = entries;
    readonly long _mask = mask;

    /// <summary>Unused entries at each end.</summary>
    public static int Pad => (Padding.Bytes + Unsafe.SizeOf<T>() - 1) / Unsafe.SizeOf<T>();

    public ref T this[long sequence]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref At(_entries, sequence, _mask);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T At(T[] entries, long sequence, long mask) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entries), (nint)(Pad + (sequence & mask)));

    /// <summary>An array for a ring of that size, filled by the factory unless that is null.</summary>
    public static T[] Allocate(int bufferSize, Func<T>? factory)
    {
        var entries = new T[Throw.CheckedBufferSize(bufferSize) + 2 * Pad];
        if (factory is not null)
        {
            for (var i = 0; i < bufferSize; i++)
                entries[Pad + i] = factory();
        }

        return entries;
    }
}
