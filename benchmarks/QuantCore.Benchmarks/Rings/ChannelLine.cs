using System.Diagnostics;
using System.Threading.Channels;
using QuantCore.Benchmarks.Measuring;

namespace QuantCore.Benchmarks.Rings;

/// <summary>The reference: bounded channels of the same size, one producer, one consumer each, used as they are meant to be.</summary>
internal static class ChannelLine
{
    /// <summary>Events through so many channels, one behind the other; <paramref name="eventOf"/> gives the n-th event.</summary>
    public static Sample Run<T>(int stages, Func<long, T> eventOf, TimeSpan time)
    {
        var channels = Enumerable.Range(0, stages).Select(_ => Channel.CreateBounded<T>(
            new BoundedChannelOptions(RingShape.Size) { SingleReader = true, SingleWriter = true })).ToArray();
        var consumers = new Task<long>[stages];
        for (var i = 0; i < stages; i++)
        {
            var (from, to) = (channels[i].Reader, i + 1 < stages ? channels[i + 1].Writer : null);
            consumers[i] = Task.Run(() => ConsumeAsync(from, to));
        }

        return Trial.Measure(() =>
        {
            var sent = ProduceAsync(channels[0].Writer, eventOf, time).GetAwaiter().GetResult();
            Task.WaitAll(consumers);
            if (consumers[^1].Result != sent) throw new InvalidOperationException("A channel lost events.");
            return sent;
        });
    }

    private static async Task<long> ProduceAsync<T>(ChannelWriter<T> writer, Func<long, T> eventOf, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var sent = 0L;
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            for (var i = 0; i < RingShape.Chunk; i++, sent++)
            {
                var next = eventOf(sent);
                if (!writer.TryWrite(next)) await writer.WriteAsync(next).ConfigureAwait(false);
            }
        }

        writer.Complete();
        return sent;
    }

    private static async Task<long> ConsumeAsync<T>(ChannelReader<T> reader, ChannelWriter<T>? next)
    {
        var count = 0L;
        while (await reader.WaitToReadAsync().ConfigureAwait(false))
        {
            for (; reader.TryRead(out var item); count++)
            {
                if (next is not null && !next.TryWrite(item)) await next.WriteAsync(item).ConfigureAwait(false);
            }
        }

        next?.Complete();
        return count;
    }
}
