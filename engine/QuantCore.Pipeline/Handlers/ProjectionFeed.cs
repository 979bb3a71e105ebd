using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Handlers;

/// <summary>Feeds the read models of what was decided.</summary>
internal sealed class ProjectionFeed(IReadOnlyList<IOutputProjection> projections)
{
    private readonly IOutputProjection[] _projections = [.. projections];

    public bool IsEmpty => _projections.Length == 0;

    public void Feed(ReadOnlySpan<RingSlot> batch, long completeThrough)
    {
        foreach (var slot in batch)
        {
            if (slot.Kind == SlotKind.Record) Feed(slot.Sequence, slot.Record);
        }

        EndBatch(completeThrough);
    }

    public void Feed(long inputSequence, ReadOnlySpan<byte> output)
    {
        foreach (var projection in _projections) projection.OnOutput(inputSequence, output);
    }

    public void EndBatch(long inputSequence)
    {
        foreach (var projection in _projections) projection.OnBatchEnd(inputSequence);
    }
}
