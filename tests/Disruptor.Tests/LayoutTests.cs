using System.Reflection;
using System.Runtime.InteropServices;

namespace Disruptor.Tests;

/// <summary>What one thread writes and another reads must not share a cache line with anything else.</summary>
public sealed class LayoutTests
{
    const int Padding = 128;
    const int ObjectHeader = 16;

    public static TheoryData<Type> Padded() =>
        [typeof(Sequence), typeof(SingleProducerSequencer), typeof(MultiProducerSequencer), typeof(RingBuffer)];

    [Theory]
    [MemberData(nameof(Padded))]
    public void Every_field_has_padding_before_it(Type type)
    {
        Assert.Equal(LayoutKind.Explicit, type.StructLayoutAttribute!.Value);
        Assert.All(Offsets(type), o => Assert.True(o >= Padding));
    }

    [Fact]
    public void Objects_really_are_as_large_as_the_padding_on_both_sides_makes_them()
    {
        // What the runtime allocates, not what an attribute asks for: it ignores the declared size of a class.
        var sequence = Measure(() => new Sequence());
        Assert.InRange(sequence, ObjectHeader + (2 * Padding) + 8, ObjectHeader + (2 * Padding) + 64);

        var sequencer = new SingleProducerSequencer(1);
        var wait = new YieldingWaitStrategy();
        Assert.True(Measure(() => new SingleProducerSequencer(1, wait)) >= ObjectHeader + (2 * Padding) + 48 + sequence);
        Assert.True(Measure(() => new MultiProducerSequencer(1, wait)) >= ObjectHeader + (2 * Padding) + 48 + (2 * sequence));

        var array = ObjectHeader + (2 * Padding) + 8;
        Assert.True(Measure(() => new ValueRingBuffer<long>(sequencer)) >= ObjectHeader + (2 * Padding) + 40 + array);
    }

    static IEnumerable<int> Offsets(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Select(f => f.GetCustomAttribute<FieldOffsetAttribute>()!.Value);

    static long Measure(Func<object> create)
    {
        create();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var made = create();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(made);
        return bytes;
    }
}
