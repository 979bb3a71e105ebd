using Disruptor.Processing;
using Disruptor.Tests.Support;

namespace Disruptor.Tests.Dsl;

public sealed class ExceptionTests
{
    static Recorder ThrowsAt(long bad) => new(s =>
    {
        if (s == bad)
            throw new InvalidOperationException("bad");
    });

    [Fact]
    public void The_sequence_advances_past_an_event_whose_exception_was_handled()
    {
        var disruptor = Ring.Values();
        var exceptions = new ExceptionRecorder();
        Recorder first = ThrowsAt(4), second = new();
        disruptor.HandleEventsWith(first).Then(second);
        disruptor.SetDefaultExceptionHandler(exceptions);
        disruptor.Publish(10);
        disruptor.Start();
        disruptor.Shutdown(Deadline.Long);

        Assert.Equal(new[] { "event 4 4 bad" }, exceptions.Calls);
        Assert.Equal(Ring.To(10), first.Sequences);
        Assert.Equal(Ring.To(10), second.Sequences);
        Assert.Equal(9, disruptor.GetSequenceValueFor(first));
    }

    [Fact]
    public void An_exception_on_the_last_event_of_a_batch_still_counts_it_as_processed()
    {
        var disruptor = Ring.Classes();
        var exceptions = new ExceptionRecorder();
        var recorder = ThrowsAt(9);
        disruptor.HandleEventsWith(recorder);
        disruptor.SetDefaultExceptionHandler(exceptions);
        disruptor.Publish(10);
        disruptor.Start();
        disruptor.Shutdown(Deadline.Long);
        Assert.Equal(new[] { "event 9 9 bad" }, exceptions.Calls);
        Assert.Equal(9, disruptor.GetSequenceValueFor(recorder));
    }

    [Fact]
    public void A_handlers_own_exception_handler_wins_over_the_default()
    {
        var disruptor = Ring.Values();
        ExceptionRecorder own = new(), common = new();
        Recorder a = ThrowsAt(1), b = ThrowsAt(2);
        disruptor.HandleEventsWith(a, b);
        disruptor.SetDefaultExceptionHandler(common);
        disruptor.HandleExceptionsFor(a).With(own);
        disruptor.Publish(4);
        disruptor.Start();
        disruptor.Shutdown(Deadline.Long);
        Assert.Equal(new[] { "event 1 1 bad" }, own.Calls);
        Assert.Equal(new[] { "event 2 2 bad" }, common.Calls);
    }

    [Fact]
    public void Exceptions_of_start_timeout_and_shutdown_reach_the_exception_handler_and_the_loop_goes_on()
    {
        var disruptor = Ring.Values(wait: new TimeoutBlockingWaitStrategy(TimeSpan.FromMilliseconds(1)));
        var exceptions = new ExceptionRecorder();
        var recorder = new Recorder
        {
            ThrowOnStart = new InvalidOperationException("s"),
            ThrowOnTimeout = new InvalidOperationException("t"),
            ThrowOnShutdown = new InvalidOperationException("e"),
        };
        disruptor.SetDefaultExceptionHandler(exceptions);
        disruptor.HandleEventsWith(recorder);
        disruptor.Start();
        Assert.True(recorder.TimedOut.Wait(Deadline.Long));
        disruptor.Publish(2);
        disruptor.Shutdown(Deadline.Long);
        Deadline.Until(() => exceptions.Calls.Contains("shutdown e"), "the shutdown exception");

        Assert.Equal("start s", exceptions.Calls.First());
        Assert.Contains("timeout -1 t", exceptions.Calls);
        Assert.Equal(Ring.To(2), recorder.Sequences);
    }

    [Fact]
    public void Without_an_exception_handler_the_processor_ends_and_the_task_carries_the_cause()
    {
        var ring = ValueRingBuffer<ValueEvent>.CreateSingleProducer(() => default, 8);
        var recorder = ThrowsAt(1);
        var processor = EventProcessorFactory.Create(ring, ring.NewBarrier(), recorder);
        ring.AddGatingSequences(processor.Sequence);
        ring.Publish(0, ring.Next(3));

        var task = processor.StartLongRunning();
        var thrown = Assert.Throws<AggregateException>(() => task.Wait(Deadline.Long));

        Assert.IsType<ApplicationException>(thrown.InnerException);
        Assert.Equal("bad", thrown.InnerException!.InnerException!.Message);
        Assert.False(processor.IsRunning);
        Assert.Equal(-1, processor.Sequence.Value);
        Assert.True(recorder.Stopped.IsSet);
    }

    [Fact]
    public void A_batch_handlers_exception_comes_with_its_batch_and_skips_it()
    {
        var disruptor = Ring.Classes();
        var exceptions = new ExceptionRecorder();
        var handler = new ThrowingBatch();
        disruptor.HandleEventsWith(handler);
        disruptor.HandleExceptionsFor(handler).With(exceptions);
        disruptor.Publish(5);
        disruptor.Start();
        disruptor.Shutdown(Deadline.Long);
        Assert.Equal(new[] { "batch 0 3 bad", "batch 3 2 bad" }, exceptions.Calls);
    }

    sealed class ThrowingBatch : IBatchEventHandler<ClassEvent>
    {
        public int? MaxBatchSize => 3;

        public void OnBatch(EventBatch<ClassEvent> batch, long sequence) => throw new InvalidOperationException("bad");
    }
}
