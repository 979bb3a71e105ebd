namespace Disruptor.Tests.Sequencers;

public sealed class SingleProducerSequencerTests : SequencerContract
{
    protected override ISequencer Create(int bufferSize, IWaitStrategy waitStrategy) =>
        new SingleProducerSequencer(bufferSize, waitStrategy);

    [Fact]
    public void The_cursor_moves_on_publication_only()
    {
        var sequencer = new SingleProducerSequencer(8);
        sequencer.Next();
        Assert.Equal(-1, sequencer.Cursor);
        sequencer.Publish(0);
        Assert.Equal(0, sequencer.Cursor);
    }

    [Fact]
    public void A_full_ring_never_publishes_what_is_only_claimed()
    {
        var gate = new Sequence();
        var sequencer = new SingleProducerSequencer(4);
        sequencer.AddGatingSequences(gate);
        sequencer.Next(4);
        Assert.False(sequencer.TryNext(out _));
        Assert.Equal(-1, sequencer.Cursor);
    }
}
