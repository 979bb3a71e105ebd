namespace QuantCore.Replay.Sessions;

/// <summary>
/// The order of a session: by exchange time; within an instrument strictly by the exchange's own numbering, even where its times step
/// back (a record then takes the time of the one before it); within a channel by that numbering at equal times; snapshots after the orders
/// and trades of the same time. Not strictly by number across a channel: SSE numbers its opening auction instrument by instrument.
/// </summary>
internal static class ExchangeOrder
{
    /// <summary>Sorts the keys in place.</summary>
    public static void Sort(RecordSet records)
    {
        var keys = records.Keys;
        SortByStream(keys);
        HoldBackTimes(keys);
        SortByTime(keys);
    }

    /// <summary>Sorts by time, where no stream steps back in time.</summary>
    public static void SortByTime(Span<RecordKey> keys) => keys.Sort(new ByTime());

    /// <summary>Sorts by stream and number.</summary>
    public static void SortByStream(Span<RecordKey> keys) => keys.Sort(new ByStream());

    private static void HoldBackTimes(Span<RecordKey> keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            ref readonly var before = ref keys[i - 1];
            if (keys[i].Rank == 0 && before.Rank == 0 && keys[i].Stream == before.Stream && keys[i].TimeNs < before.TimeNs)
                keys[i].TimeNs = before.TimeNs;
        }
    }

    private readonly struct ByStream : IComparer<RecordKey>
    {
        public int Compare(RecordKey a, RecordKey b)
        {
            if (a.Rank != b.Rank) return a.Rank.CompareTo(b.Rank);
            if (a.Stream != b.Stream) return a.Stream.CompareTo(b.Stream);
            if (a.Number != b.Number) return a.Number.CompareTo(b.Number);
            return a.Ordinal.CompareTo(b.Ordinal);
        }
    }

    private readonly struct ByTime : IComparer<RecordKey>
    {
        public int Compare(RecordKey a, RecordKey b)
        {
            if (a.TimeNs != b.TimeNs) return a.TimeNs.CompareTo(b.TimeNs);
            if (a.Rank != b.Rank) return a.Rank.CompareTo(b.Rank);
            if (a.Channel != b.Channel) return a.Channel.CompareTo(b.Channel);
            if (a.Number != b.Number) return a.Number.CompareTo(b.Number);
            return a.Ordinal.CompareTo(b.Ordinal);
        }
    }
}
