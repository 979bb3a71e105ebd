using QuantCore.Journal;

namespace QuantCore.Pipeline.Handlers;

/// <summary>Appends the outputs to the output log and commits once per batch.</summary>
internal sealed class OutputLog(JournalWriter log)
{
    public void Append(ReadOnlySpan<RingSlot> batch)
    {
        foreach (var slot in batch)
        {
            if (slot.Kind == SlotKind.Record) log.Append(slot.Record);
        }

        log.Commit();
    }
}
