namespace QuantCore.ReadModels.Events;

/// <summary>Hands the live outputs to any number of subscriptions without ever waiting for one.</summary>
public sealed class OutputFeed
{
    private readonly ProjectionGate _gate;
    private OutputSubscription[] _subscriptions = [];
    private bool _isStopped;

    internal OutputFeed(ProjectionGate gate) => _gate = gate;

    /// <summary>Subscriptions now.</summary>
    public int Count => Volatile.Read(ref _subscriptions).Length;

    internal bool HasReaders => _subscriptions.Length > 0;

    /// <summary>Starts a subscription that holds back at most <paramref name="capacity"/> inputs' outputs.</summary>
    public OutputSubscription Subscribe(int capacity)
    {
        lock (_gate.Sync)
        {
            var subscription = new OutputSubscription(this, capacity, _gate.Applied);
            if (_isStopped) subscription.Complete();
            else _subscriptions = [.. _subscriptions, subscription];
            return subscription;
        }
    }

    /// <summary>Ends every subscription; for shutdown.</summary>
    public void Stop()
    {
        lock (_gate.Sync)
        {
            _isStopped = true;
            foreach (var subscription in _subscriptions) subscription.Complete();
            _subscriptions = [];
        }
    }

    // Under the gate's lock.
    internal void Publish(IReadOnlyList<OutputEvent> group)
    {
        foreach (var subscription in _subscriptions)
        {
            if (!subscription.Offer(group)) _subscriptions = Without(subscription);
        }
    }

    internal void Remove(OutputSubscription subscription)
    {
        lock (_gate.Sync) _subscriptions = Without(subscription);
        subscription.Complete();
    }

    private OutputSubscription[] Without(OutputSubscription gone) => Array.FindAll(_subscriptions, s => s != gone);
}
