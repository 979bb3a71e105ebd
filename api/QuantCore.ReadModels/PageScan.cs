namespace QuantCore.ReadModels;

/// <summary>Cuts one page out of a list.</summary>
public static class PageScan
{
    /// <summary>A page looks at no more entries than this, so that a filter that matches nothing cannot hold the writer up for long;
    /// the page then ends early with a cursor.</summary>
    private const int MostLookedAt = 200_000;

    /// <summary>A page of a short list that is there as a whole; the cursor counts its entries.</summary>
    public static Page<T> Slice<T>(IReadOnlyList<T> all, PageRequest page, long asOf)
    {
        var from = (int)Math.Clamp(page.Cursor ?? 0, 0, all.Count);
        var to = Math.Min(all.Count, from + page.Limit);
        return new Page<T>(from == 0 && to == all.Count ? all : [.. all.Skip(from).Take(to - from)], to < all.Count ? to : null, asOf);
    }

    internal static Page<TView> Take<T, TView>(
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
