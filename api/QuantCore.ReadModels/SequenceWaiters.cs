namespace QuantCore.ReadModels;

/// <summary>Readers that wait for their own write to become visible.</summary>
internal sealed class SequenceWaiters
{
    private readonly List<(long Sequence, TaskCompletionSource Signal)> _waiting = [];
    private int _count;

    public async ValueTask<bool> WaitAsync(ProjectionGate gate, long sequence, TimeSpan timeout)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiting)
        {
            _waiting.Add((sequence, signal));
            Interlocked.Exchange(ref _count, _waiting.Count);
        }
        // The write may have come between the caller's look and the entry above; the full fence of the exchange makes this look enough.
        if (gate.Applied >= sequence) Release(gate);
        try
        {
            await signal.Task.WaitAsync(timeout).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            lock (_waiting)
            {
                _waiting.RemoveAll(w => w.Signal == signal);
                _count = _waiting.Count;
            }
            return gate.Applied >= sequence;
        }
    }

    public void Release(ProjectionGate gate)
    {
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _count) == 0) return;
        lock (_waiting)
        {
            var applied = gate.Applied;
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                if (_waiting[i].Sequence > applied) continue;
                _waiting[i].Signal.TrySetResult();
                _waiting.RemoveAt(i);
            }
            _count = _waiting.Count;
        }
    }
}
