using Disruptor.Dsl;
using Disruptor.Tests.Support;

namespace Disruptor.Tests;

public sealed class RingBufferTests
{
    static ValueRingBuffer<ValueEvent> Values(int size = 8, ProducerType type = ProducerType.Single) =>
        ValueRingBuffer<ValueEvent>.Create(type, () => default, size, new YieldingWaitStrategy());

    static RingBuffer<ClassEvent> Classes(int size = 8, ProducerType type = ProducerType.Single) =>
        RingBuffer<ClassEvent>.Create(type, () => new ClassEvent(), size, new YieldingWaitStrategy());

    [Fact]
    public void Struct_events_are_stored_in_place_and_wrap()
    {
        var ring = Values();
        for (var i = 0; i < 20; i++)
        {
            var sequence = ring.Next();
            ring[sequence].Number = i;
            ring.Publish(sequence);
        }

        for (var s = 12; s < 20; s++)
            Assert.Equal(s, ring[s].Number);

        Assert.Equal(12, ring[4].Number);
        Assert.Equal(19, ring.Cursor);
    }

    [Fact]
    public void Class_events_are_made_once_and_reused()
    {
        var made = 0;
        var ring = RingBuffer<ClassEvent>.CreateSingleProducer(() => new ClassEvent { Number = made++ }, 8);

        Assert.Equal(8, made);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => (long)i), Enumerable.Range(0, 8).Select(i => ring[i].Number));
        Assert.Same(ring[3], ring[11]);
        Assert.NotSame(ring[3], ring[4]);
    }

    [Theory]
    [InlineData(ProducerType.Single)]
    [InlineData(ProducerType.Multi)]
    public void A_scope_publishes_its_slot_when_it_ends_even_by_an_exception(ProducerType type)
    {
        var ring = Values(type: type);
        using (var scope = ring.PublishEvent())
        {
            scope.Event().Number = 7;
            Assert.False(ring.IsAvailable(scope.Sequence));
        }

        Assert.Throws<InvalidOperationException>(new Action(() =>
        {
            using var scope = ring.PublishEvent();
            throw new InvalidOperationException();
        }));

        Assert.Equal(7, ring[0].Number);
        Assert.True(ring.IsAvailable(0));
        Assert.True(ring.IsAvailable(1));
    }

    [Theory]
    [InlineData(ProducerType.Single)]
    [InlineData(ProducerType.Multi)]
    public void A_batch_scope_publishes_all_its_slots_together(ProducerType type)
    {
        var ring = Classes(type: type);
        using (var scope = ring.PublishEvents(3))
        {
            Assert.Equal(0, scope.StartSequence);
            Assert.Equal(2, scope.EndSequence);
            for (var i = 0; i < 3; i++)
                scope.Event(i).Number = 10 + i;

            Assert.False(ring.IsAvailable(0));
        }

        Assert.True(ring.IsAvailable(0) && ring.IsAvailable(2));
        Assert.Equal(12, ring[2].Number);
    }

    [Theory]
    [InlineData(ProducerType.Single)]
    [InlineData(ProducerType.Multi)]
    public void A_try_scope_holds_nothing_when_the_ring_is_full(ProducerType type)
    {
        var ring = Values(2, type);
        ring.AddGatingSequences(new Sequence());
        using (var scope = ring.TryPublishEvents(2))
        {
            Assert.True(scope.HasEvents);
            Assert.True(scope.TryGetEvents(out var events));
            events.Event(1).Number = 5;
            Assert.Equal((0, 1), (events.StartSequence, events.EndSequence));
        }

        Assert.Equal(5, ring[1].Number);
        using (var scope = ring.TryPublishEvent())
            Assert.False(scope.HasEvent || scope.TryGetEvent(out _));

        using (var scope = ring.TryPublishEvents(1))
            Assert.False(scope.HasEvents || scope.TryGetEvents(out _));

        Assert.Equal(1, ring.Cursor);
    }

    [Fact]
    public void A_ring_of_one_slot_works()
    {
        var ring = Classes(1);
        var gate = new Sequence();
        ring.AddGatingSequences(gate);
        for (var i = 0; i < 5; i++)
        {
            Assert.True(ring.TryNext(out var sequence));
            Assert.False(ring.TryNext(out _));
            ring.Publish(sequence);
            gate.SetValue(sequence);
        }
    }

    [Fact]
    public void Sequence_has_its_arithmetic()
    {
        var sequence = new Sequence();
        Assert.Equal(Sequence.InitialCursorValue, sequence.Value);
        Assert.Equal(0, sequence.IncrementAndGet());
        Assert.Equal(5, sequence.AddAndGet(5));
        Assert.False(sequence.CompareAndSet(4, 9));
        Assert.True(sequence.CompareAndSet(5, 9));
        sequence.SetValueVolatile(10);
        Assert.Equal("10", sequence.ToString());
    }
}
