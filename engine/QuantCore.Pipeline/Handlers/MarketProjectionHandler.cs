using Disruptor;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Handlers;

/// <summary>Beside the core on the input ring: feeds the quote and bar read models.</summary>
internal sealed class MarketProjectionHandler(IReadOnlyList<IMarketProjection> projections, FailStopGate gate) : IEventHandler<RingSlot>
{
    private readonly IMarketProjection[] _projections = [.. projections];
    private long _handled = -1;

    public long Handled => Volatile.Read(ref _handled);

    public ManualResetEventSlim Ended { get; } = new();

    /// <inheritdoc/>
    public void OnEvent(RingSlot slot, long sequence, bool endOfBatch)
    {
        if (slot.Kind == SlotKind.Record && !gate.IsClosed) Feed(slot);
        slot.Release();
        Volatile.Write(ref _handled, sequence);
    }

    /// <inheritdoc/>
    public void OnShutdown() => Ended.Set();

    private void Feed(RingSlot slot)
    {
        try
        {
            foreach (var projection in _projections) projection.OnRecord(slot.Sequence, slot.Record);
        }
#pragma warning disable CA1031 // A read model that lost a record shows wrong prices from then on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            gate.Close("MarketProjection", slot.Sequence, exception);
        }
    }
}
