using System.Runtime.CompilerServices;

namespace Disruptor.Internal;

/// <summary>Slots of our own ring of class events.</summary>
readonly struct ClassSlots<T>(RingSlots<T> slots) : IDataProvider<T>
    where T : class
{
    readonly RingSlots<T> _slots = slots;

    public T this[long sequence]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _slots[sequence];
    }
}
