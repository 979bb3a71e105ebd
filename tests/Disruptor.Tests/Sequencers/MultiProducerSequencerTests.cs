using Disruptor.Tests.Support;
using Xunit.Abstractions;

namespace Disruptor.Tests.Sequencers;

public sealed class MultiProducerSequencerTests(ITestOutputHelper output) : SequencerContract
{
    protected override ISequencer Create(int bufferSize, IWaitStrategy waitStrategy) =>
        new MultiProducerSequencer(bufferSize, waitStrategy);

    [Fact]
    public void The_highest_published_stops_before_the_first_gap()
    {
        var sequencer = new MultiProducerSequencer(8);
        sequencer.Next(6);
        Assert.Equal(-1, sequencer.GetHighestPublishedSequence(0, 5));

        sequencer.Publish(0);
        sequencer.Publish(1);
        sequencer.Publish(3);
        Assert.Equal(1, sequencer.GetHighestPublishedSequence(0, 5));
        Assert.Equal(3, sequencer.GetHighestPublishedSequence(3, 5));

        sequencer.Publish(2);
        sequencer.Publish(4, 5);
        Assert.Equal(5, sequencer.GetHighestPublishedSequence(0, 5));
    }

    [Fact]
    public void The_highest_published_agrees_with_a_slot_by_slot_search_over_random_histories()
    {
        var random = Seed.Random(output);
        for (var round = 0; round < 300; round++)
        {
            var size = 1 << random.Next(0, 8);
            var sequencer = new MultiProducerSequencer(size);
            var start = random.Next(0, 3 * size);
            for (var i = 0; i < start; i++)
                sequencer.Publish(sequencer.Next());

            var hi = sequencer.Next(random.Next(1, size + 1));
            for (var s = start; s <= hi; s++)
            {
                if (random.Next(8) != 0)
                    sequencer.Publish(s);
            }

            for (long from = start; from <= hi; from++)
                Assert.Equal(NaiveHighest(sequencer, from, hi), sequencer.GetHighestPublishedSequence(from, hi));
        }
    }

    static long NaiveHighest(MultiProducerSequencer sequencer, long from, long hi)
    {
        while (from <= hi && sequencer.IsAvailable(from))
            from++;

        return from - 1;
    }

    [Fact]
    public void Concurrent_claims_never_overlap()
    {
        const int PerThread = 20_000;
        var sequencer = new MultiProducerSequencer(1 << 18);
        var claims = new int[1 << 18];
        var threads = Enumerable.Range(0, 4).Select(t => Deadline.Run($"claimer {t}", () =>
        {
            for (var i = 0; i < PerThread; i++)
            {
                var n = 1 + ((i + t) % 3);
                var hi = t % 2 == 0 ? sequencer.Next(n) : sequencer.TryNext(n, out var tried) ? tried : -1;
                for (var s = Math.Max(0, hi - n + 1); s <= hi; s++)
                    Interlocked.Increment(ref claims[s]);
            }
        })).ToArray();
        Array.ForEach(threads, Deadline.Join);

        Assert.All(claims.Take((int)sequencer.Cursor + 1), c => Assert.Equal(1, c));
        Assert.Equal(claims.Sum(), sequencer.Cursor + 1);
    }
}
