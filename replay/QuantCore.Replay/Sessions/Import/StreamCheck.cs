using QuantCore.Model.Messages;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>
/// Looks at the exchange's numbering before the final sort: tells numbers used twice and rows out of order, and drops a row that is
/// there twice word for word (overlapping files), because a book would count it twice.
/// </summary>
internal sealed class StreamCheck(ImportContext context)
{
    /// <summary>Checks; duplicates are taken out of <see cref="ImportContext.Records"/>.</summary>
    public void Run()
    {
        WarnBackwards();
        var keys = context.Records.Keys;
        ExchangeOrder.SortByStream(keys);
        var kept = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (kept > 0 && IsSamePlace(keys[kept - 1], keys[i]) && IsDuplicate(keys[kept - 1], keys[i])) continue;
            keys[kept++] = keys[i];
        }

        context.Records.Truncate(kept);
    }

    private static bool IsSamePlace(in RecordKey a, in RecordKey b) =>
        a.Rank == 0 && b.Rank == 0 && a.Stream == b.Stream && a.Number == b.Number && b.IsNumbered;

    private bool IsDuplicate(in RecordKey before, in RecordKey key)
    {
        var number = key.Number;
        if (context.Records[before].SequenceEqual(context.Records[key]))
        {
            context.Warn("duplicate-dropped", key, () => $"number {number} is there twice, word for word; kept once");
            return true;
        }

        context.Warn("index-duplicate", key, () => $"number {number} is used twice; both rows kept");
        return false;
    }

    // Rows come in file order here. Within one file an instrument's numbers only grow.
    private void WarnBackwards()
    {
        var last = new Dictionary<(ulong Stream, RecordType Type, int File), long>();
        foreach (ref readonly var key in context.Records.Keys)
        {
            if (key.Rank != 0 || !key.IsNumbered) continue;
            var place = (key.Stream, RecordHeader.Read(context.Records[key]).Type, key.File);
            var (number, before) = (key.Number, last.GetValueOrDefault(place));
            if (number < before)
                context.Warn("index-backwards", key, () => $"number {number} after {before}; put in order");
            last[place] = number;
        }
    }
}
