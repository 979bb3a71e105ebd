namespace QuantCore.Engine.Orders;

/// <summary>The ExecIDs an order has booked: a report that comes twice is known by it. Few fills are searched, many are hashed.</summary>
internal sealed class FillIds
{
    private const int SearchedUpTo = 16;
    private List<string>? _ids;
    private HashSet<string>? _index;

    public int Count => _ids?.Count ?? 0;

    public IReadOnlyList<string> InOrder => _ids ?? [];

    public bool Contains(string execId)
    {
        if (_ids is null) return false;
        return _index?.Contains(execId) ?? _ids.Contains(execId);
    }

    public void Add(string execId)
    {
        _ids ??= new List<string>(2);
        _ids.Add(execId);
        if (_index is not null) _index.Add(execId);
        else if (_ids.Count > SearchedUpTo) _index = new HashSet<string>(_ids, StringComparer.Ordinal);
    }
}
