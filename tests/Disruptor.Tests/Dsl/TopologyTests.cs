using Disruptor.Dsl;
using Disruptor.Processing;
using Disruptor.Tests.Support;

namespace Disruptor.Tests.Dsl;

public sealed class TopologyTests
{
    const int Count = 2_000;

    readonly ValueDisruptor<ValueEvent> _disruptor = Ring.Values(16);
    readonly List<string> _violations = [];

    /// <summary>A handler that checks, at each event, that every handler before it has published at least that sequence.</summary>
    Recorder Behind(params Recorder[] before) => new(sequence =>
    {
        foreach (var each in before)
        {
            if (_disruptor.GetSequenceValueFor(each) < sequence)
            {
                lock (_violations)
                    _violations.Add($"{sequence} seen before its predecessor");
            }
        }
    });

    void RunAndCheck(params Recorder[] all)
    {
        _disruptor.Start();
        Deadline.Join(Task.Run(() => _disruptor.Publish(Count)));
        _disruptor.Shutdown(Deadline.Long);

        Assert.Empty(_violations);
        Assert.All(all, r => Assert.Equal(Ring.To(Count), r.Sequences));
    }

    [Fact]
    public void Handlers_side_by_side_each_see_every_event()
    {
        Recorder a = Behind(), b = Behind(), c = Behind();
        _disruptor.HandleEventsWith(a, b);
        _disruptor.HandleEventsWith(c);
        RunAndCheck(a, b, c);
    }

    [Fact]
    public void A_chain_keeps_its_order()
    {
        var a = Behind();
        var b = Behind(a);
        var c = Behind(a, b);
        _disruptor.HandleEventsWith(a).Then(b).HandleEventsWith(c);
        RunAndCheck(a, b, c);
    }

    [Fact]
    public void A_diamond_joins_behind_both_sides()
    {
        Recorder a = Behind(), left = Behind(a), right = Behind(a), end = Behind(a, left, right);
        _disruptor.HandleEventsWith(a).Then(left, right).Then(end);
        RunAndCheck(a, left, right, end);
    }

    [Fact]
    public void And_joins_two_groups()
    {
        Recorder a = Behind(), b = Behind(), c = Behind(b), end = Behind(a, b, c);
        var groupA = _disruptor.HandleEventsWith(a);
        var groupC = _disruptor.HandleEventsWith(b).Then(c);
        groupA.And(groupC).Then(end);
        RunAndCheck(a, b, c, end);
        Assert.Equal(2, _disruptor.GetDependentSequencesFor(end)!.DependentSequenceCount);
        Assert.True(_disruptor.GetDependentSequencesFor(a)!.DependsOnCursor);
        Assert.False(_disruptor.GetDependentSequencesFor(c)!.DependsOnCursor);
    }

    [Fact]
    public void After_puts_handlers_behind_others_named_later()
    {
        Recorder a = Behind(), b = Behind(), end = Behind(a, b);
        _disruptor.HandleEventsWith(a);
        _disruptor.HandleEventsWith(b);
        _disruptor.After(a, b).HandleEventsWith(end);
        RunAndCheck(a, b, end);
        Assert.Throws<ArgumentException>(() => _disruptor.After(Behind()));
    }

    [Fact]
    public void A_processor_of_the_callers_own_can_stand_in_the_middle()
    {
        Recorder a = Behind(), own = new(), created = new(), end = Behind(a);
        var group = _disruptor.HandleEventsWith(a);
        var processor = EventProcessorFactory.Create(_disruptor.RingBuffer, group.AsSequenceBarrier(), own);
        var ownGroup = _disruptor.HandleEventsWith(processor);
        ownGroup.Then((ring, barrier) => EventProcessorFactory.Create(ring, barrier, created)).Then(end);
        RunAndCheck(a, own, created, end);
    }

    [Fact]
    public void The_producer_never_overtakes_the_end_of_the_chain()
    {
        var hold = new ManualResetEventSlim();
        var last = new Recorder(_ => hold.Wait());
        _disruptor.HandleEventsWith(new Recorder()).Then(last);
        _disruptor.Start();
        for (var i = 0; i < 16; i++)
            _disruptor.RingBuffer.Publish(_disruptor.RingBuffer.Next());

        Deadline.Until(() => last.Sequences.Count == 1, "the last handler's first event");
        Assert.False(_disruptor.RingBuffer.TryNext(out _));
        Assert.Equal(0, _disruptor.RingBuffer.GetRemainingCapacity());

        hold.Set();
        Deadline.Until(() => _disruptor.RingBuffer.TryNext(out _), "room again");
        _disruptor.Halt();
    }

    [Fact]
    public void Handlers_cannot_be_added_nor_the_start_repeated_once_started()
    {
        _disruptor.HandleEventsWith(new Recorder());
        Assert.False(_disruptor.HasStarted);
        Assert.Same(_disruptor.RingBuffer, _disruptor.Start());
        Assert.True(_disruptor.HasStarted);
        Assert.Throws<InvalidOperationException>(() => _disruptor.HandleEventsWith(new Recorder()));
        Assert.Throws<InvalidOperationException>(() => _disruptor.Start());
        Assert.Throws<InvalidOperationException>(() => _disruptor.SetDefaultExceptionHandler(new ExceptionRecorder()));
        _disruptor.Halt();
    }

    [Fact]
    public void Class_events_go_through_the_same_graph()
    {
        var disruptor = Ring.Classes(16, ProducerType.Multi);
        Recorder a = new(), b = new(), c = new(), end = new(s =>
        {
            if (disruptor.GetSequenceValueFor(b) < s || disruptor.GetSequenceValueFor(c) < s)
                throw new InvalidOperationException("out of order");
        });
        var batches = new BatchRecorder();
        disruptor.HandleEventsWith(a).Then(b, c).Then(end).Then(batches);
        disruptor.Start();
        Deadline.Join(Task.Run(() => disruptor.Publish(Count)));
        disruptor.Shutdown(Deadline.Long);

        Assert.All(new[] { a, b, c, end }, r => Assert.Equal(Ring.To(Count), r.Sequences));
        Assert.Equal(Ring.To(Count), batches.Numbers);
    }

    sealed class BatchRecorder : IBatchEventHandler<ClassEvent>
    {
        public List<long> Numbers { get; } = [];

        public void OnBatch(EventBatch<ClassEvent> batch, long sequence)
        {
            foreach (var evt in batch)
                Numbers.Add(evt.Number);
        }
    }
}
