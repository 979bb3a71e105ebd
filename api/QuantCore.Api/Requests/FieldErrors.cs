namespace QuantCore.Api.Requests;

/// <summary>What is wrong with which field of one request. Holds nothing until something is.</summary>
internal sealed class FieldErrors
{
    private const int MostFields = 50;
    private Dictionary<string, string[]>? _errors;

    public bool Any => _errors is not null;

    public IReadOnlyDictionary<string, string[]> All => _errors ?? [];

    public void Add(string field, string message)
    {
        _errors ??= new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (_errors.TryGetValue(field, out var messages)) _errors[field] = [.. messages, message];
        else if (_errors.Count < MostFields) _errors.Add(field, [message]);
    }
}
