using Disruptor;

namespace QuantCore.Pipeline.Handlers;

/// <summary>
/// The handlers of the output ring, batch by batch in a fixed order on one thread: output log, gateway, read models, answers. One thread,
/// because the order is wanted anyway (nothing is sent or answered after a failed batch) and each hand-over to another thread costs an
/// answer
/// more than the work itself.
/// </summary>
internal sealed class OutputStage(
    OutputLog log, GatewayDispatcher gateway, ProjectionFeed projections, long startSequence, FailStopGate gate)
    : IEventHandler<RingSlot>
{
    private readonly RingSlot[] _batch = new RingSlot[1024];
    private int _count;
    private long _handled = -1;
    private long _visible = startSequence;

    /// <inheritdoc/>
    public int? MaxBatchSize => _batch.Length;

    public long Handled => Volatile.Read(ref _handled);

    /// <summary>The last input whose effects, if it had any, the read models have.</summary>
    public long Visible => Volatile.Read(ref _visible);

    public ManualResetEventSlim Ended { get; } = new();

    /// <inheritdoc/>
    public void OnEvent(RingSlot slot, long sequence, bool endOfBatch)
    {
        _batch[_count++] = slot;
        if (!endOfBatch && _count < _batch.Length) return;
        var batch = _batch.AsSpan(0, _count);
        Finish(batch);
        foreach (var done in batch)
        {
            done.Command = null;
            done.Release();
        }

        _count = 0;
        Volatile.Write(ref _handled, sequence);
    }

    /// <inheritdoc/>
    public void OnShutdown() => Ended.Set();

    private void Finish(ReadOnlySpan<RingSlot> batch)
    {
        if (gate.IsClosed || !TryPublish(batch))
        {
            ResponseNotifier.GiveUp(batch);
            return;
        }

        Volatile.Write(ref _visible, CompleteThrough(batch[^1]));
        ResponseNotifier.Answer(batch);
    }

    // A batch may end between two outputs of one input: then only the inputs before it are complete.
    private static long CompleteThrough(RingSlot last) => last.EndOfInput ? last.Sequence : last.Sequence - 1;

    private bool TryPublish(ReadOnlySpan<RingSlot> batch)
    {
        var component = "OutputLog";
        try
        {
            log.Append(batch);
            component = "Gateway";
            gateway.Dispatch(batch);
            component = "Projection";
            projections.Feed(batch, CompleteThrough(batch[^1]));
            return true;
        }
#pragma warning disable CA1031 // Whatever it is: nothing after it may be sent or answered.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            gate.Close(component, batch[0].Sequence, exception);
            return false;
        }
    }
}
