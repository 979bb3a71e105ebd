namespace QuantCore.ReadModels;

/// <summary>Walks a <see cref="RetainedList{T}"/> for one page.</summary>
internal static class PageScan
{
    /// <summary>A page looks at no more entries than this, so that a filter that matches nothing cannot hold the writer up for long;
    /// the page then ends early with a cursor.</summary>
    private const int MostLookedAt = 200_000;

    public static Page<TView> Take<T, TView>(
        RetainedList<T> list, PageRequest request, Func<T, bool> matches, Func<T, TView> view, long asOf)
    {
        var items = new List<TView>(Math.Min(request.Limit, 64));
        var step = request.Ascending ? 1 : -1;
        var first = request.Ascending ? list.Start : list.End - 1;
        var position = request.Cursor is { } cursor ? (request.Ascending ? Math.Max(cursor, first) : Math.Min(cursor, first)) : first;
        for (var looked = 0; position >= list.Start && position < list.End; position += step)
        {
            if (items.Count == request.Limit || looked++ == MostLookedAt) return new Page<TView>(items, position, asOf);
            var entry = list[position];
            if (matches(entry)) items.Add(view(entry));
        }
        return new Page<TView>(items, null, asOf);
    }
}
