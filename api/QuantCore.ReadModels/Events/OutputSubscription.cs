using System.Threading.Channels;

namespace QuantCore.ReadModels.Events;

/// <summary>One reader of the live outputs. What it does not read in time is not kept: it is cut, and must start again from a sequence.</summary>
public sealed class OutputSubscription : IDisposable
{
    private readonly OutputFeed _feed;
    private readonly Channel<IReadOnlyList<OutputEvent>> _channel;

    internal OutputSubscription(OutputFeed feed, int capacity, long startsAfter)
    {
        _feed = feed;
        StartsAfter = startsAfter;
        _channel = Channel.CreateBounded<IReadOnlyList<OutputEvent>>(
            new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
    }

    /// <summary>Every input after this one reaches the subscription.</summary>
    public long StartsAfter { get; }

    /// <summary>All outputs of one input at a time. Completes when the reader was too slow or the feed stopped.</summary>
    public ChannelReader<IReadOnlyList<OutputEvent>> Groups => _channel.Reader;

    /// <summary>Whether it was cut because its reader was too slow.</summary>
    public bool IsCut { get; private set; }

    internal bool Offer(IReadOnlyList<OutputEvent> group)
    {
        if (_channel.Writer.TryWrite(group)) return true;
        IsCut = true;
        _channel.Writer.TryComplete();
        return false;
    }

    internal void Complete() => _channel.Writer.TryComplete();

    /// <summary>Ends the subscription.</summary>
    public void Dispose() => _feed.Remove(this);
}
