using System.Runtime.CompilerServices;

namespace Disruptor.Internal;

/// <summary>Slots of any provider of class events.</summary>
readonly struct ForeignSlots<T>(IDataProvider<T> slots) : IDataProvider<T>
    where T : class
{
    readonly IDataProvider<T> _slots = slots;

    public T this[long sequence]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _slots[sequence];
    }
}
