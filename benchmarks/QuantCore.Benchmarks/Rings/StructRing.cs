using System.Diagnostics;
using Disruptor;
using Disruptor.Dsl;
using QuantCore.Benchmarks.Measuring;

namespace QuantCore.Benchmarks.Rings;

/// <summary>One producer, struct events.</summary>
internal static class StructRing
{
    public static Sample Run(RingShape shape, TimeSpan time)
    {
        var disruptor = new ValueDisruptor<StructEvent>(
            () => default, RingShape.Size, TaskScheduler.Default, ProducerType.Single, shape.Wait());
        var handlers = Enumerable.Range(0, shape.Stages).Select(_ => new StructSum()).ToArray();
        var group = disruptor.HandleEventsWith(handlers[0]);
        foreach (var handler in handlers.Skip(1)) group = group.Then(handler);
        var ring = disruptor.Start();
        var sample = Trial.Measure(() => Produce(ring, shape.Batch, handlers[^1], time));
        disruptor.Shutdown();
        if (handlers.Any(h => h.Sum != handlers[0].Sum)) throw new InvalidOperationException("The handlers did not see the same events.");
        return sample;
    }

    private static long Produce(ValueRingBuffer<StructEvent> ring, int batch, StructSum last, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var published = -1L;
        while (Stopwatch.GetElapsedTime(started) < time)
            published = batch == 1 ? PublishSingly(ring, RingShape.Chunk) : PublishBatches(ring, batch, RingShape.Chunk / batch);
        while (last.Seen < published) Thread.Yield();
        return published + 1;
    }

    private static long PublishSingly(ValueRingBuffer<StructEvent> ring, int count)
    {
        var at = -1L;
        for (var i = 0; i < count; i++)
        {
            at = ring.Next();
            ring[at].Value = at;
            ring.Publish(at);
        }

        return at;
    }

    private static long PublishBatches(ValueRingBuffer<StructEvent> ring, int batch, int count)
    {
        var high = -1L;
        for (var i = 0; i < count; i++)
        {
            high = ring.Next(batch);
            for (var at = high - batch + 1; at <= high; at++) ring[at].Value = at;
            ring.Publish(high - batch + 1, high);
        }

        return high;
    }
}
