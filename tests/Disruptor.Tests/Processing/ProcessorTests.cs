using Disruptor.Processing;
using Disruptor.Tests.Dsl;
using Disruptor.Tests.Support;

namespace Disruptor.Tests.Processing;

public sealed class ProcessorTests
{
    readonly ValueRingBuffer<ValueEvent> _ring = ValueRingBuffer<ValueEvent>.CreateSingleProducer(() => default, 16);

    (IValueEventProcessor<ValueEvent> Processor, Task Task) Start(IValueEventHandler<ValueEvent> handler)
    {
        var processor = EventProcessorFactory.Create(_ring, _ring.NewBarrier(), handler);
        _ring.AddGatingSequences(processor.Sequence);
        return (processor, processor.StartLongRunning());
    }

    void Publish(int count) => _ring.Publish(0, _ring.Next(count));

    static void Stop((IEventProcessor Processor, Task Task) running)
    {
        running.Processor.Halt();
        Deadline.Join(running.Task);
    }

    [Fact]
    public void A_batch_is_what_is_available_and_its_last_event_is_marked()
    {
        var recorder = new Recorder();
        var processor = EventProcessorFactory.Create(_ring, _ring.NewBarrier(), recorder);
        _ring.AddGatingSequences(processor.Sequence);
        Publish(5);
        var task = processor.StartLongRunning();
        Deadline.Until(() => processor.Sequence.Value == 4, "five events");
        Stop((processor, task));

        Assert.Equal(new[] { "start", "0", "1", "2", "3", "4 end", "shutdown" }, recorder.Calls);
        Assert.Equal(new[] { 5L }, recorder.BatchSizes);
    }

    [Fact]
    public void Max_batch_size_cuts_batches()
    {
        var recorder = new Recorder { MaxBatchSize = 2 };
        var processor = EventProcessorFactory.Create(_ring, _ring.NewBarrier(), recorder);
        _ring.AddGatingSequences(processor.Sequence);
        Publish(5);
        var task = processor.StartLongRunning();
        Deadline.Until(() => processor.Sequence.Value == 4, "five events");
        Stop((processor, task));

        Assert.Equal(new[] { 2L, 2L, 1L }, recorder.BatchSizes);
        Assert.Equal(new[] { "0", "1 end", "2", "3 end", "4 end" }, recorder.Calls.Where(c => char.IsDigit(c[0])));
    }

    [Fact]
    public void A_max_batch_size_below_one_is_refused() => Assert.ThrowsAny<ArgumentException>(
        () => EventProcessorFactory.Create(_ring, _ring.NewBarrier(), new Recorder { MaxBatchSize = 0 }));

    [Fact]
    public void The_sequence_is_published_once_per_batch()
    {
        Sequence? own = null;
        var seen = new List<long>();
        var recorder = new Recorder(_ => seen.Add(own!.Value));
        var processor = EventProcessorFactory.Create(_ring, _ring.NewBarrier(), recorder);
        own = processor.Sequence;
        _ring.AddGatingSequences(own);
        Publish(6);
        var task = processor.StartLongRunning();
        Deadline.Until(() => own.Value == 5, "six events");
        Stop((processor, task));
        Assert.Equal(Enumerable.Repeat(-1L, 6), seen);
    }

    [Fact]
    public void A_sequence_aware_handler_frees_the_producer_inside_a_batch()
    {
        var handler = new EarlyReleaser();
        var processor = EventProcessorFactory.Create(_ring, _ring.NewBarrier(), handler);
        Assert.Same(processor.Sequence, handler.Sequence);
        _ring.AddGatingSequences(processor.Sequence);
        Publish(16);
        var task = processor.StartLongRunning();
        Assert.True(handler.Half.Wait(Deadline.Long));

        Assert.Equal(8, _ring.GetRemainingCapacity());
        handler.Hold.Set();
        Deadline.Until(() => _ring.GetRemainingCapacity() == 16, "the whole batch");
        Stop((processor, task));
    }

    [Fact]
    public void A_timeout_tells_the_last_processed_sequence()
    {
        var ring = ValueRingBuffer<ValueEvent>.CreateSingleProducer(
            () => default, 16, new TimeoutBlockingWaitStrategy(TimeSpan.FromMilliseconds(1)));
        var recorder = new Recorder();
        var processor = EventProcessorFactory.Create(ring, ring.NewBarrier(), recorder);
        ring.AddGatingSequences(processor.Sequence);
        var task = processor.StartLongRunning();
        Assert.True(recorder.TimedOut.Wait(Deadline.Long));
        ring.Publish(ring.Next());
        Deadline.Until(() => recorder.Calls.Contains("timeout 0"), "a timeout after the first event");
        Stop((processor, task));
        Assert.Contains("timeout -1", recorder.Calls);
    }

    [Fact]
    public void A_processor_runs_once_at_a_time_and_can_run_again_after_a_halt()
    {
        var recorder = new Recorder();
        var running = Start(recorder);
        running.Processor.WaitUntilStarted(Deadline.Long);
        Assert.True(running.Processor.IsRunning);
        Assert.Throws<InvalidOperationException>(running.Processor.Run);

        Publish(2);
        Deadline.Until(() => running.Processor.Sequence.Value == 1, "two events");
        Stop(running);
        Assert.False(running.Processor.IsRunning);

        _ring.Publish(2, _ring.Next(3));
        var again = running.Processor.StartLongRunning();
        Deadline.Until(() => running.Processor.Sequence.Value == 4, "three more events");
        Stop((running.Processor, again));
        Assert.Equal(Ring.To(5), recorder.Sequences);
        Assert.Equal(2, recorder.Calls.Count(c => c == "start"));
    }

    [Fact]
    public void A_halt_before_the_start_ends_the_start_at_once()
    {
        var recorder = new Recorder();
        var processor = EventProcessorFactory.Create(_ring, _ring.NewBarrier(), recorder);
        Publish(1);
        processor.Halt();
        processor.Run();
        Assert.Equal(new[] { "start", "shutdown" }, recorder.Calls);
    }

    [Fact]
    public void A_handler_of_a_base_class_can_handle_a_ring_of_a_derived_one()
    {
        var ring = RingBuffer<ClassEvent>.CreateSingleProducer(() => new ClassEvent(), 4);
        var handler = new AnyHandler();
        var processor = EventProcessorFactory.Create(ring, ring.NewBarrier(), handler);
        ring.AddGatingSequences(processor.Sequence);
        ring.Publish(0, ring.Next(3));
        var task = processor.StartLongRunning();
        Deadline.Until(() => processor.Sequence.Value == 2, "three events");
        Stop((processor, task));
        Assert.Equal((3, 3), (handler.Events, handler.Announced));
    }

    [Fact]
    public void Batches_are_cut_at_the_wrap_and_hold_the_right_events()
    {
        var ring = RingBuffer<ClassEvent>.CreateSingleProducer(() => new ClassEvent(), 8);
        var handler = new Batches();
        var processor = EventProcessorFactory.Create(ring, ring.NewBarrier(), handler);
        ring.AddGatingSequences(processor.Sequence);
        var task = processor.StartLongRunning();
        for (var published = 0L; published < 100;)
        {
            using var scope = ring.PublishEvents(5);
            for (var i = 0; i < 5; i++)
                scope.Event(i).Number = published++;
        }

        Deadline.Until(() => processor.Sequence.Value == 99, "a hundred events");
        Stop((processor, task));
        Assert.Equal(Ring.To(100), handler.Numbers);
    }

    sealed class EarlyReleaser : IValueEventHandler<ValueEvent>, IEventProcessorSequenceAware
    {
        public Sequence? Sequence { get; private set; }

        public ManualResetEventSlim Half { get; } = new();

        public ManualResetEventSlim Hold { get; } = new();

        public void SetSequenceCallback(Sequence sequenceCallback) => Sequence = sequenceCallback;

        public void OnEvent(ref ValueEvent data, long sequence, bool endOfBatch)
        {
            if (sequence != 7)
                return;

            Sequence!.SetValue(sequence);
            Half.Set();
            Hold.Wait();
        }
    }

    sealed class AnyHandler : IEventHandler<object>
    {
        public int Events { get; private set; }

        public long Announced { get; private set; }

        public void OnBatchStart(long batchSize) => Announced += batchSize;

        public void OnEvent(object data, long sequence, bool endOfBatch) => Events += data is ClassEvent ? 1 : 0;
    }

    sealed class Batches : IBatchEventHandler<ClassEvent>
    {
        public List<long> Numbers { get; } = [];

        public void OnBatch(EventBatch<ClassEvent> batch, long sequence)
        {
            Assert.Equal(sequence, batch[0].Number);
            Assert.Equal(batch.Length, batch.ToArray().Length);
            Numbers.AddRange(batch.AsEnumerable().Select(e => e.Number));
        }
    }
}
