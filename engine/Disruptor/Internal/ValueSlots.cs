using System.Runtime.CompilerServices;

namespace Disruptor.Internal;

/// <summary>Slots of our own ring of struct events.</summary>
readonly struct ValueSlots<T>(RingSlots<T> slots) : IValueDataProvider<T>
    where T : struct
{
    readonly RingSlots<T> _slots = slots;

    public ref T this[long sequence]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _slots[sequence];
    }
}
