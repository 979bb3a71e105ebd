using System.Text;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>The column names of a file. Their order does not matter, their spelling does.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _names;

    /// <summary>Reads the header line.</summary>
    public CsvHeader(ReadOnlySpan<byte> line)
    {
        _names = [.. Encoding.UTF8.GetString(line).Split(',').Select(name => name.Trim().Trim('"'))];
        for (var i = 0; i < _names.Length; i++) _columns.TryAdd(_names[i], i);
    }

    /// <summary>Columns.</summary>
    public int Count => _names.Length;

    /// <summary>A column's name.</summary>
    public string Name(int column) => _names[column];

    /// <summary>Whether all of these columns are there.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (!_columns.ContainsKey(name)) return false;
        return true;
    }

    /// <summary>A column's index, or -1.</summary>
    public int this[string name] => _columns.GetValueOrDefault(name, -1);
}
