using System.Buffers.Text;
using System.Text;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>One line cut into fields. A field that cannot be read makes the whole row bad: the first reason is kept and zero
/// answered.</summary>
internal sealed class CsvRow(CsvHeader header)
{
    private readonly int[] _from = new int[header.Count];
    private readonly int[] _length = new int[header.Count];
    private ReadOnlyMemory<byte> _line;

    /// <summary>Why the row is bad; null while it is good.</summary>
    public string? Error { get; private set; }

    /// <summary>Line number in the file.</summary>
    public int Line { get; private set; }

    /// <summary>Cuts a line.</summary>
    public void Load(ArraySegment<byte> line, int lineNumber)
    {
        _line = line;
        Line = lineNumber;
        Error = null;
        var bytes = line.AsSpan();
        var column = 0;
        for (var at = 0; at <= bytes.Length; column++)
        {
            var end = FieldEnd(bytes, at);
            if (end < 0) return;
            if (column < _from.Length) Keep(column, bytes, at, end);
            at = end + 1;
        }

        if (column != _from.Length) Fail($"{column} fields where the header has {_from.Length}");
    }

    /// <summary>A field's bytes without quotes and blanks; empty for a column that is not there.</summary>
    public ReadOnlySpan<byte> this[int column] => column < 0 ? default : _line.Span.Slice(_from[column], _length[column]);

    /// <summary>Marks the row bad; the first reason stays.</summary>
    public void Fail(string reason) => Error ??= reason;

    /// <summary>Marks the row bad because of one field.</summary>
    public void Fail(int column, string what) => Fail($"{header.Name(column)} '{Show(this[column])}' {what}");

    /// <summary>A field as text.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(this[column]);

    /// <summary>Yuan as 0.0001 CNY; an empty field is zero.</summary>
    public long Fixed(int column)
    {
        var text = this[column];
        if (text.IsEmpty) return 0;
        if (!FixedParser.TryParse(text, out var value)) Fail(column, "is not a number");
        else if (value < 0) Fail(column, "is negative");
        else return value;
        return 0;
    }

    /// <summary>A whole number that must be there.</summary>
    public long Required(int column)
    {
        if (this[column].IsEmpty) Fail(column, "is empty");
        return Whole(column);
    }

    /// <summary>A whole number; an empty field is zero.</summary>
    public long Whole(int column)
    {
        var text = this[column];
        if (text.IsEmpty) return 0;
        if (Utf8Parser.TryParse(text, out long whole, out var used) && used == text.Length)
        {
            if (whole >= 0) return whole;
            Fail(column, "is negative");
        }
        else if (!FixedParser.TryParse(text, out var scaled)) Fail(column, "is not a number");
        else if (scaled < 0) Fail(column, "is negative");
        else if (scaled % FixedParser.One != 0) Fail(column, "is not a whole number");
        else return scaled / FixedParser.One;
        return 0;
    }

    private static string Show(ReadOnlySpan<byte> text)
    {
        var shown = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 40)]);
        return string.Concat(shown.Select(c => char.IsControl(c) ? '?' : c));
    }

    private int FieldEnd(ReadOnlySpan<byte> bytes, int at)
    {
        if (at < bytes.Length && bytes[at] == (byte)'"')
        {
            var close = bytes[(at + 1)..].IndexOf((byte)'"');
            var after = at + close + 2;
            if (close < 0 || (after < bytes.Length && bytes[after] != (byte)','))
            {
                Fail("a quoted field does not end");
                return -1;
            }

            return after;
        }

        var comma = bytes[at..].IndexOf((byte)',');
        return comma < 0 ? bytes.Length : at + comma;
    }

    private void Keep(int column, ReadOnlySpan<byte> bytes, int from, int end)
    {
        if (end - from >= 2 && bytes[from] == (byte)'"')
        {
            from++;
            end--;
        }

        while (from < end && bytes[from] is (byte)' ' or (byte)'\t') from++;
        while (end > from && bytes[end - 1] is (byte)' ' or (byte)'\t') end--;
        _from[column] = from;
        _length[column] = end - from;
    }
}
