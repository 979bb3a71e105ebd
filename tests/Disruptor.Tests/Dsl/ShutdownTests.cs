using Disruptor.Dsl;
using Disruptor.Tests.Support;

namespace Disruptor.Tests.Dsl;

public sealed class ShutdownTests
{
    [Theory]
    [InlineData(ProducerType.Single)]
    [InlineData(ProducerType.Multi)]
    public void Shutdown_drains_what_was_published_even_right_after_the_start(ProducerType type)
    {
        for (var round = 0; round < 30; round++)
        {
            var disruptor = Ring.Values(64, type);
            Recorder first = new(), last = new();
            disruptor.HandleEventsWith(first).Then(last);
            disruptor.Publish(40);
            disruptor.Start();
            disruptor.Shutdown();

            Assert.Equal(Ring.To(40), last.Sequences);
            Assert.True(last.Stopped.Wait(Deadline.Long));
            Assert.True(first.Stopped.Wait(Deadline.Long));
            Assert.Equal(new[] { "start", "shutdown" }, last.Calls.Where(c => c.StartsWith('s')));
        }
    }

    [Fact]
    public void Shutdown_waits_for_a_handler_that_is_scheduled_and_has_not_begun()
    {
        var scheduler = new HeldScheduler();
        var disruptor = new ValueDisruptor<ValueEvent>(() => default, 16, scheduler);
        var recorder = new Recorder();
        disruptor.HandleEventsWith(recorder);
        disruptor.Start();
        disruptor.Publish(10);

        Assert.Throws<TimeoutException>(() => disruptor.Shutdown(TimeSpan.FromMilliseconds(5)));
        scheduler.Release();
        disruptor.Shutdown(Deadline.Long);
        Assert.Equal(Ring.To(10), recorder.Sequences);
    }

    [Fact]
    public void Shutdown_under_load_loses_nothing_that_was_published()
    {
        var disruptor = Ring.Values(256, ProducerType.Multi);
        long sum = 0, published = 0;
        disruptor.HandleEventsWith(new Recorder()).Then(new Recorder(s => sum += s));
        disruptor.Start();
        var producers = Enumerable.Range(0, 3).Select(p => Deadline.Run($"producer {p}", () =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                using var scope = disruptor.PublishEvents(2);
                Interlocked.Add(ref published, scope.StartSequence + scope.EndSequence);
            }
        })).ToArray();
        Array.ForEach(producers, Deadline.Join);
        disruptor.Shutdown(Deadline.Long);
        Assert.Equal(published, sum);
    }

    [Fact]
    public void Shutdown_with_a_limit_says_so_when_a_handler_is_stuck_and_halts_nothing()
    {
        var disruptor = Ring.Values();
        var hold = new ManualResetEventSlim();
        var recorder = new Recorder(_ => hold.Wait());
        disruptor.HandleEventsWith(recorder);
        disruptor.Start();
        disruptor.Publish(3);

        Assert.Throws<TimeoutException>(() => disruptor.Shutdown(TimeSpan.FromMilliseconds(5)));
        hold.Set();
        disruptor.Shutdown(Deadline.Long);
        Assert.Equal(Ring.To(3), recorder.Sequences);
    }

    [Fact]
    public void Shutdown_does_not_wait_for_handlers_behind_one_that_died()
    {
        var disruptor = Ring.Values();
        Recorder dying = new(s => throw new InvalidOperationException($"at {s}")), behind = new(), end = new();
        disruptor.SetDefaultExceptionHandler(new Rethrow());
        disruptor.HandleEventsWith(dying).Then(behind).Then(end);
        disruptor.Start();
        disruptor.Publish(5);
        Assert.True(dying.Stopped.Wait(Deadline.Long));

        disruptor.Shutdown(Deadline.Long);
        Assert.True(end.Stopped.Wait(Deadline.Long));
        Assert.Empty(behind.Sequences);
    }

    [Fact]
    public void Halt_ends_handlers_that_wait_and_those_that_have_not_begun()
    {
        for (var round = 0; round < 50; round++)
        {
            var disruptor = Ring.Values();
            Recorder a = new(), b = new(), c = new();
            disruptor.HandleEventsWith(a, b).Then(c);
            disruptor.Start();
            disruptor.Halt();
            Assert.All(new[] { a, b, c }, r => Assert.True(r.Stopped.Wait(Deadline.Long)));
        }
    }

    [Fact]
    public void Halt_leaves_the_rest_of_the_backlog()
    {
        var disruptor = Ring.Values();
        var entered = new ManualResetEventSlim();
        var hold = new ManualResetEventSlim();
        var recorder = new Recorder(_ =>
        {
            entered.Set();
            hold.Wait();
        })
        { MaxBatchSize = 2 };
        disruptor.HandleEventsWith(recorder);
        disruptor.Publish(10);
        disruptor.Start();
        Assert.True(entered.Wait(Deadline.Long));
        disruptor.Halt();
        hold.Set();
        Assert.True(recorder.Stopped.Wait(Deadline.Long));
        Assert.Equal(Ring.To(2), recorder.Sequences);
    }

    sealed class Rethrow : IValueExceptionHandler<ValueEvent>
    {
        public void HandleEventException(Exception ex, long sequence, ref ValueEvent evt) =>
            throw new InvalidOperationException("fatal", ex);

        public void HandleOnTimeoutException(Exception ex, long sequence) => throw ex;

        public void HandleOnStartException(Exception ex) => throw ex;

        public void HandleOnShutdownException(Exception ex) => throw ex;
    }

    sealed class HeldScheduler : TaskScheduler
    {
        readonly List<Task> _held = [];

        public void Release() => _held.ForEach(t => Deadline.Run("held", () => TryExecuteTask(t)));

        protected override void QueueTask(Task task) => _held.Add(task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

        protected override IEnumerable<Task> GetScheduledTasks() => _held;
    }
}
