using Disruptor.Tests.Support;

namespace Disruptor.Tests.WaitStrategies;

/// <summary>What every wait strategy promises; run again for each.</summary>
public abstract class WaitStrategyContract
{
    readonly Sequence _cursor = new();
    readonly Sequence _dependency = new();

    protected abstract IWaitStrategy Create();

    protected virtual int Rounds => 3_000;

    [Fact]
    public void An_available_sequence_is_returned_at_once_with_what_is_beyond_it()
    {
        _cursor.SetValue(9);
        var result = Create().WaitFor(4, new DependentSequenceGroup(_cursor), CancellationToken.None);
        Assert.Equal(9, result.UnsafeAvailableSequence);
        Assert.False(result.IsTimeout);
    }

    [Fact]
    public void A_publication_with_its_signal_ends_the_wait()
    {
        var strategy = Create();
        var waiter = Wait(strategy, 0, new DependentSequenceGroup(_cursor), out var available);
        _cursor.SetValue(0);
        strategy.SignalAllWhenBlocking();
        Deadline.Join(waiter);
        Assert.Equal(0, available.Value);
    }

    [Fact]
    public void A_consumer_waits_for_the_slowest_of_those_before_it()
    {
        var strategy = Create();
        var other = new Sequence(5);
        _cursor.SetValue(5);
        strategy.SignalAllWhenBlocking();
        var waiter = Wait(strategy, 3, new DependentSequenceGroup(_cursor, other, _dependency), out var available);

        _dependency.SetValue(2);
        Assert.False(waiter.Join(10));

        // No signal: a processor made elsewhere gives none.
        _dependency.SetValue(4);
        Deadline.Join(waiter);
        Assert.Equal(4, available.Value);
    }

    [Fact]
    public void A_cancelled_barrier_ends_the_wait()
    {
        var barrier = new SequenceBarrier(new MultiProducerSequencer(8), Create(), new DependentSequenceGroup(_cursor));
        var behind = new SequenceBarrier(new MultiProducerSequencer(8), Create(), new DependentSequenceGroup(_cursor, _dependency));
        foreach (var each in new[] { barrier, behind })
        {
            var entered = new ManualResetEventSlim();
            Exception? thrown = null;
            var waiter = Deadline.Run("waiter", () =>
            {
                entered.Set();
                thrown = Record.Exception(() => WaitThroughTimeouts(each));
            });
            entered.Wait();
            each.CancelProcessing();
            Deadline.Join(waiter);

            Assert.IsAssignableFrom<OperationCanceledException>(thrown);
            Assert.True(each.IsCancellationRequested);
            each.ResetProcessing();
            Assert.False(each.IsCancellationRequested);
        }
    }

    [Fact]
    public void No_wake_up_is_lost_between_two_threads_that_wait_for_each_other()
    {
        var rounds = Rounds;
        var strategy = Create();
        var answers = new Sequence();
        var answersStrategy = Create();
        var responder = Deadline.Run("responder", () =>
        {
            for (var i = 0L; i < rounds; i++)
            {
                WaitThroughTimeouts(strategy, i, _cursor);
                answers.SetValue(i);
                answersStrategy.SignalAllWhenBlocking();
            }
        });

        var asker = Deadline.Run("asker", () =>
        {
            for (var i = 0L; i < rounds; i++)
            {
                _cursor.SetValue(i);
                strategy.SignalAllWhenBlocking();
                WaitThroughTimeouts(answersStrategy, i, answers);
            }
        });
        Deadline.Join(asker);
        Deadline.Join(responder);
        Assert.Equal(rounds - 1, answers.Value);
    }

    static void WaitThroughTimeouts(IWaitStrategy strategy, long sequence, Sequence cursor)
    {
        var group = new DependentSequenceGroup(cursor);
        while (strategy.WaitFor(sequence, group, CancellationToken.None).IsTimeout)
        {
        }
    }

    static void WaitThroughTimeouts(SequenceBarrier barrier)
    {
        while (barrier.WaitFor(0).IsTimeout)
        {
        }
    }

    static Thread Wait(IWaitStrategy strategy, long sequence, DependentSequenceGroup group, out Sequence available)
    {
        var found = available = new Sequence();
        var entered = new ManualResetEventSlim();
        var thread = Deadline.Run("waiter", () =>
        {
            entered.Set();
            SequenceWaitResult result;
            while ((result = strategy.WaitFor(sequence, group, CancellationToken.None)).IsTimeout)
            {
            }

            found.SetValue(result.UnsafeAvailableSequence);
        });
        entered.Wait();
        return thread;
    }
}
