using System.Globalization;

namespace QuantCore.Cli.Output;

/// <summary>Human output: labels in one column, values in the next. Wide characters count as two, so Chinese labels line up.</summary>
internal sealed class Lines(TextWriter output, Texts texts)
{
    private readonly List<(string Label, string Value)> _pending = [];

    /// <summary>A label by its text key, and a value.</summary>
    public void Add(string key, string value) => _pending.Add((texts[key], value));

    /// <summary>A label and a number with thousands apart.</summary>
    public void Add(string key, long value) => Add(key, value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A line of its own.</summary>
    public void Text(string text)
    {
        Flush();
        output.WriteLine(text);
    }

    /// <summary>Writes what is pending.</summary>
    public void Flush()
    {
        var width = _pending.Count == 0 ? 0 : _pending.Max(line => WidthOf(line.Label));
        foreach (var (label, value) in _pending) output.WriteLine(label + new string(' ', width - WidthOf(label) + 2) + value);
        _pending.Clear();
    }

    private static int WidthOf(string text) => text.Sum(c => c >= 0x1100 ? 2 : 1);
}
