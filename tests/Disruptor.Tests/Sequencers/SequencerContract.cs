using Disruptor.Tests.Support;

namespace Disruptor.Tests.Sequencers;

/// <summary>What every sequencer promises; run again for each.</summary>
public abstract class SequencerContract
{
    const int Size = 8;

    readonly Sequence _gate = new();

    protected abstract ISequencer Create(int bufferSize, IWaitStrategy waitStrategy);

    ISequencer Create() => Create(Size, new YieldingWaitStrategy());

    ISequencer CreateGated()
    {
        var sequencer = Create();
        sequencer.AddGatingSequences(_gate);
        return sequencer;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-8)]
    [InlineData(7)]
    public void Refuses_a_size_that_is_not_a_power_of_two(int size) =>
        Assert.Throws<ArgumentException>(() => Create(size, new YieldingWaitStrategy()));

    [Fact]
    public void Starts_at_minus_one_and_claims_consecutively()
    {
        var sequencer = Create();

        Assert.Equal(-1, sequencer.Cursor);
        Assert.Equal(0, sequencer.Next());
        Assert.Equal(1, sequencer.Next());
        Assert.Equal(4, sequencer.Next(3));
        Assert.True(sequencer.TryNext(out var next));
        Assert.Equal(5, next);
        Assert.True(sequencer.TryNext(2, out next));
        Assert.Equal(7, next);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Size + 1)]
    [InlineData(int.MinValue)]
    public void Refuses_a_claim_outside_one_to_the_buffer_size(int n)
    {
        var sequencer = Create();

        Assert.ThrowsAny<ArgumentException>(() => sequencer.Next(n));
        Assert.ThrowsAny<ArgumentException>(() => sequencer.TryNext(n, out _));
        Assert.Equal(0, sequencer.Next());
    }

    [Fact]
    public void A_claim_of_the_whole_buffer_is_allowed() => Assert.Equal(Size - 1, CreateGated().Next(Size));

    [Fact]
    public void Try_claims_nothing_when_the_ring_is_full_and_something_once_the_gate_moves()
    {
        var sequencer = CreateGated();
        sequencer.Publish(0, sequencer.Next(Size));

        Assert.False(sequencer.TryNext(out _));
        Assert.False(sequencer.HasAvailableCapacity(1));

        _gate.SetValue(1);

        Assert.True(sequencer.HasAvailableCapacity(2));
        Assert.False(sequencer.HasAvailableCapacity(3));
        Assert.False(sequencer.TryNext(3, out _));
        Assert.True(sequencer.TryNext(2, out var next));
        Assert.Equal(Size + 1, next);
        Assert.False(sequencer.TryNext(out _));
    }

    [Fact]
    public void Remaining_capacity_follows_claims_and_the_gate()
    {
        var sequencer = CreateGated();

        Assert.Equal(Size, sequencer.GetRemainingCapacity());
        sequencer.Publish(0, sequencer.Next(5));
        Assert.Equal(Size - 5, sequencer.GetRemainingCapacity());
        _gate.SetValue(2);
        Assert.Equal(Size - 2, sequencer.GetRemainingCapacity());
    }

    [Fact]
    public void The_slowest_gate_counts()
    {
        var sequencer = CreateGated();
        var slow = new Sequence();
        sequencer.AddGatingSequences(slow);
        sequencer.Publish(0, sequencer.Next(Size));
        _gate.SetValue(Size - 1);

        Assert.Equal(-1, sequencer.GetMinimumSequence());
        Assert.False(sequencer.TryNext(out _));

        Assert.True(sequencer.RemoveGatingSequence(slow));
        Assert.False(sequencer.RemoveGatingSequence(slow));
        Assert.True(sequencer.TryNext(out _));
        Assert.Equal(Size - 1, sequencer.GetMinimumSequence());
    }

    [Fact]
    public void A_blocked_claim_goes_on_when_the_gate_moves()
    {
        var sequencer = CreateGated();
        sequencer.Publish(0, sequencer.Next(Size));
        var entered = new ManualResetEventSlim();
        var claimed = -1L;
        var producer = Deadline.Run("producer", () =>
        {
            entered.Set();
            Volatile.Write(ref claimed, sequencer.Next());
        });

        entered.Wait();
        Assert.False(producer.Join(20));
        Assert.Equal(-1, Volatile.Read(ref claimed));

        _gate.SetValue(0);
        Deadline.Join(producer);
        Assert.Equal(Size, claimed);
    }

    [Fact]
    public void A_new_gate_starts_at_the_cursor()
    {
        var sequencer = Create();
        sequencer.Publish(0, sequencer.Next(4));
        sequencer.AddGatingSequences(_gate);

        Assert.Equal(3, _gate.Value);
    }

    [Fact]
    public void A_slot_is_available_from_its_publication_until_its_reuse()
    {
        var sequencer = Create();
        var sequence = sequencer.Next();
        Assert.False(sequencer.IsAvailable(sequence));

        sequencer.Publish(sequence);
        Assert.True(sequencer.IsAvailable(sequence));
        Assert.Equal(sequence, sequencer.Cursor);

        sequencer.Publish(1, sequencer.Next(Size));
        Assert.False(sequencer.IsAvailable(sequence));
        Assert.True(sequencer.IsAvailable(Size));
    }

    [Fact]
    public void A_blocking_strategy_is_signalled_once_per_publication_and_another_never()
    {
        var blocking = new CountingStrategy(isBlocking: true);
        var polling = new CountingStrategy(isBlocking: false);
        foreach (var strategy in new[] { blocking, polling })
        {
            var sequencer = Create(Size, strategy);
            sequencer.Publish(sequencer.Next());
            sequencer.Publish(1, sequencer.Next(4));
        }

        Assert.Equal(2, blocking.Signals);
        Assert.Equal(0, polling.Signals);
    }

    sealed class CountingStrategy(bool isBlocking) : IWaitStrategy
    {
        public int Signals { get; private set; }

        public bool IsBlockingStrategy => isBlocking;

        public SequenceWaitResult WaitFor(long sequence, DependentSequenceGroup dependentSequences, CancellationToken cancellationToken) =>
            dependentSequences.SpinWaitFor(sequence, cancellationToken);

        public void SignalAllWhenBlocking() => Signals++;
    }
}
