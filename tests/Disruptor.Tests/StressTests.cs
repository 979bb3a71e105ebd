using Disruptor.Dsl;
using Disruptor.Tests.Support;
using Xunit.Abstractions;

namespace Disruptor.Tests;

/// <summary>Producers and consumers at full speed over a small ring: nothing lost, doubled, torn or out of order.</summary>
public sealed class StressTests(ITestOutputHelper output)
{
    public static TheoryData<string, ProducerType, int, int> Cases()
    {
        var cases = new TheoryData<string, ProducerType, int, int>();
        foreach (var wait in new[] { "blocking", "yielding", "sleeping", "spinwait", "timeout", "phased" })
        {
            cases.Add(wait, ProducerType.Single, 1, 1);
            cases.Add(wait, ProducerType.Multi, 1, 2);
            cases.Add(wait, ProducerType.Multi, 3, 3);
        }

        // Spinning without yielding needs a core for each thread.
        cases.Add("busyspin", ProducerType.Single, 1, 1);
        return cases;
    }

    static IWaitStrategy Wait(string name) => name switch
    {
        "blocking" => new BlockingWaitStrategy(),
        "yielding" => new YieldingWaitStrategy(),
        "sleeping" => new SleepingWaitStrategy(),
        "spinwait" => new SpinWaitWaitStrategy(),
        "timeout" => new TimeoutBlockingWaitStrategy(TimeSpan.FromMilliseconds(2)),
        "phased" => PhasedBackoffWaitStrategy.WithLock(TimeSpan.FromMicroseconds(2), TimeSpan.FromMicroseconds(10)),
        "busyspin" => new BusySpinWaitStrategy(),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Struct_events_arrive_whole_once_and_in_order(string wait, ProducerType type, int producers, int consumers)
    {
        var random = Seed.Random(output);
        var perProducer = (wait == "busyspin" ? 6_000 : 60_000) / producers;
        var disruptor = new ValueDisruptor<ValueEvent>(() => default, 128, TaskScheduler.Default, type, Wait(wait));
        var checkers = Enumerable.Range(0, consumers).Select(_ => new Checker(producers)).ToArray();
        disruptor.HandleEventsWith(checkers).Then(checkers[^1].Behind);
        disruptor.Start();
        var ring = disruptor.RingBuffer;
        Produce(producers, perProducer, random, (producer, number, count) =>
        {
            using var scope = ring.PublishEvents(count);
            for (var i = 0; i < count; i++)
            {
                ref var evt = ref scope.Event(i);
                evt.Producer = producer;
                evt.Number = number + i;
                evt.Check = Checker.Mix(producer, number + i);
            }
        });
        disruptor.Shutdown(Deadline.Long);

        Assert.All(checkers.Append(checkers[^1].Behind), c => c.AssertSaw(perProducer));
    }

    [Theory]
    [InlineData(ProducerType.Single, 1)]
    [InlineData(ProducerType.Multi, 3)]
    public void Class_events_arrive_whole_once_and_in_order(ProducerType type, int producers)
    {
        var random = Seed.Random(output);
        var perProducer = 90_000 / producers;
        var disruptor = new Disruptor<ClassEvent>(() => new ClassEvent(), 64, TaskScheduler.Default, type, new BlockingWaitStrategy());
        Checker first = new(producers), second = new(producers);
        disruptor.HandleEventsWith(first).Then(second);
        disruptor.Start();
        var ring = disruptor.RingBuffer;
        Produce(producers, perProducer, random, (producer, number, count) =>
        {
            long sequence;
            while (!ring.TryNext(count, out sequence))
                Thread.Yield();

            for (var i = 0; i < count; i++)
            {
                var evt = ring[sequence - count + 1 + i];
                evt.Producer = producer;
                evt.Number = number + i;
                evt.Check = Checker.Mix(producer, number + i);
            }

            ring.Publish(sequence - count + 1, sequence);
        });
        disruptor.Shutdown(Deadline.Long);
        first.AssertSaw(perProducer);
        second.AssertSaw(perProducer);
    }

    static void Produce(int producers, int perProducer, Random random, Action<int, int, int> publish)
    {
        var seeds = Enumerable.Range(0, producers).Select(_ => random.Next()).ToArray();
        var threads = Enumerable.Range(0, producers).Select(p => Deadline.Run($"producer {p}", () =>
        {
            var own = new Random(seeds[p]);
            for (var number = 0; number < perProducer;)
            {
                var count = own.Next(4) == 0 ? Math.Min(own.Next(1, 20), perProducer - number) : 1;
                publish(p, number, count);
                number += count;
            }
        })).ToArray();
        Array.ForEach(threads, Deadline.Join);
    }

    /// <summary>
    /// Checks each event against its producer's count and the running sequence; throws nothing, so that the loop goes on.
    /// </summary>
    sealed class Checker(int producers) : IValueEventHandler<ValueEvent>, IEventHandler<ClassEvent>
    {
        readonly long[] _next = new long[producers];
        long _sequence;
        long _faults;

        public Checker Behind => _behind ??= new Checker(producers);

        Checker? _behind;

        public static long Mix(int producer, long number) => unchecked((number * 31 + producer) * 1_000_003 ^ number);

        public void OnEvent(ref ValueEvent data, long sequence, bool endOfBatch) => Check(data.Producer, data.Number, data.Check, sequence);

        public void OnEvent(ClassEvent data, long sequence, bool endOfBatch) => Check(data.Producer, data.Number, data.Check, sequence);

        public void AssertSaw(int perProducer)
        {
            Assert.Equal(0, _faults);
            Assert.All(_next, n => Assert.Equal(perProducer, n));
            Assert.Equal((long)perProducer * _next.Length, _sequence);
        }

        void Check(int producer, long number, long check, long sequence)
        {
            if (sequence != _sequence++ || number != _next[producer]++ || check != Mix(producer, number))
                _faults++;
        }
    }
}
