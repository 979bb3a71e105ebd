namespace QuantCore.Pipeline.Handlers;

/// <summary>Completes the waiting calls of clients, after the read models have what the answers say.</summary>
internal static class ResponseNotifier
{
    public static void Answer(ReadOnlySpan<RingSlot> batch)
    {
        foreach (var slot in batch)
        {
            if (slot.Command is not { } command) continue;
            if (slot.Kind == SlotKind.Record) command.Collect(slot.Record);
            if (slot.EndOfInput) command.Decide(slot.Sequence);
        }
    }

    public static void GiveUp(ReadOnlySpan<RingSlot> batch)
    {
        foreach (var slot in batch) slot.Command?.GiveUp();
    }
}
