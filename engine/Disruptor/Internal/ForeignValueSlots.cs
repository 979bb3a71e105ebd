using System.Runtime.CompilerServices;

namespace Disruptor.Internal;

/// <summary>Slots of any provider of struct events.</summary>
readonly struct ForeignValueSlots<T>(IValueDataProvider<T> slots) : IValueDataProvider<T>
    where T : struct
{
    readonly IValueDataProvider<T> _slots = slots;

    public ref T this[long sequence]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _slots[sequence];
    }
}
