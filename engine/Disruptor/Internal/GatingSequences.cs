namespace Disruptor.Internal;

/// <summary>Copy-on-write edits of a gating array that producers read without a lock.</summary>
static class GatingSequences
{
    /// <summary>Adds sequences at the cursor, so that a late consumer neither sees old events nor blocks the producers.</summary>
    public static void Add(ref Sequence[] gating, Lock guard, ICursored cursored, Sequence[] added)
    {
        lock (guard)
        {
            MoveTo(cursored.Cursor, added);
            Volatile.Write(ref gating, [.. gating, .. added]);
        }

        // A producer may have passed while the array was being swapped without seeing the new gates.
        MoveTo(cursored.Cursor, added);
    }

    /// <summary>Removes every occurrence of the sequence; false when it was not there.</summary>
    public static bool Remove(ref Sequence[] gating, Lock guard, Sequence sequence)
    {
        lock (guard)
        {
            var before = gating;
            var after = Array.FindAll(before, s => !ReferenceEquals(s, sequence));
            if (after.Length == before.Length)
                return false;

            Volatile.Write(ref gating, after);
            return true;
        }
    }

    static void MoveTo(long cursor, Sequence[] sequences)
    {
        foreach (var sequence in sequences)
            sequence.SetValue(cursor);
    }
}
