using System.Text.Json;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.Requests;

/// <summary>
/// Reads one JSON object field by field, without reflection and without stopping at the first fault: each wrong, unknown, repeated or missing
/// field is told under its own name. Malformed JSON throws <see cref="JsonException"/>, which says where.
/// </summary>
internal ref struct BodyReader
{
    private const int LongestName = 64;
    private const int LongestNumber = 40;
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 8 };

    private readonly FieldErrors _errors;
    private readonly ReadOnlySpan<byte> _body;
    private Utf8JsonReader _json;
    private readonly bool _isObject;
    private ulong _seen;
    private bool _isTaken;

    public BodyReader(ReadOnlySpan<byte> body, FieldErrors errors)
    {
        _body = body;
        _errors = errors;
        _json = new Utf8JsonReader(body, Options);
        _json.Read();
        _isObject = _json.TokenType == JsonTokenType.StartObject;
        if (_isObject) return;
        errors.Add("body", "must be a JSON object");
        _json.Skip();
    }

    /// <summary>Moves to the next field; false at the end of the object.</summary>
    public bool Next()
    {
        if (!_isObject) return End();
        if (_json.TokenType is JsonTokenType.PropertyName && !_isTaken) Refuse("is not a known field");
        _isTaken = false;
        _json.Read();
        if (_json.TokenType != JsonTokenType.PropertyName) return End();
        // Comparing a name with a lone surrogate would throw, so it is refused before it is compared.
        if (_json.ValueIsEscaped && !IsUnicode()) Refuse("is not valid Unicode");
        return true;
    }

    /// <summary>Whether this is the field of that name. Each name has its own <paramref name="bit"/>; a second one is an error.</summary>
    public bool Is(ReadOnlySpan<byte> name, int bit)
    {
        if (_isTaken || !_json.ValueTextEquals(name)) return false;
        var mask = 1UL << bit;
        if ((_seen & mask) != 0)
        {
            Refuse("is given twice");
            return false;
        }
        _seen |= mask;
        _isTaken = true;
        return true;
    }

    /// <summary>Adds an error for a field that was not there.</summary>
    public readonly void Require(string name, int bit)
    {
        if ((_seen & (1UL << bit)) == 0) _errors.Add(name, "is required");
    }

    public readonly bool Has(int bit) => (_seen & (1UL << bit)) != 0;

    public string? Text(string name, int longest)
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.String) return Wrong<string>(name, "must be a string");
        string text;
        try
        {
            text = _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Wrong<string>(name, "is not valid Unicode");
        }
        return text.Length <= longest ? text : Wrong<string>(name, $"has at most {longest} characters");
    }

    public string? TextOrNull(string name, int longest) => IsNull() ? null : Text(name, longest);

    public decimal? Yuan(string name, decimal least, decimal most)
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.Number) return WrongValue<decimal>(name, "must be a number of yuan");
        if (_json.ValueSpan.Length > LongestNumber || !_json.TryGetDecimal(out var yuan))
            return WrongValue<decimal>(name, "is out of range or has too many digits");
        if (yuan < least) return WrongValue<decimal>(name, least > 0 ? "must be above zero" : "must not be negative");
        if (yuan > most) return WrongValue<decimal>(name, $"must be at most {most}");
        if (decimal.Truncate(yuan * Price.UnitsPerYuan) != yuan * Price.UnitsPerYuan) return WrongValue<decimal>(name, "has at most four decimals");
        return yuan;
    }

    public decimal? YuanOrNull(string name, decimal least, decimal most) => IsNull() ? null : Yuan(name, least, most);

    public long? Whole(string name, long least, long most)
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.Number) return WrongValue<long>(name, "must be a whole number");
        if (!_json.TryGetInt64(out var number)) return WrongValue<long>(name,
            "must be a whole number, written without a fraction or exponent, within 64 bits");
        return number >= least && number <= most ? number : WrongValue<long>(name, $"must be from {least} to {most}");
    }

    public bool? Flag(string name)
    {
        _json.Read();
        return _json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => WrongValue<bool>(name, "must be true or false"),
        };
    }

    /// <summary>The bytes of each element of an array field; null when it is not one or too long.</summary>
    public List<Range>? Elements(string name, int most)
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartArray) return Wrong<List<Range>>(name, "must be an array");
        var elements = new List<Range>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)_json.TokenStartIndex;
            _json.Skip();
            if (elements.Count <= most) elements.Add(start..(int)_json.BytesConsumed);
        }
        if (elements.Count <= most) return elements;
        _errors.Add(name, $"has at most {most} elements");
        return null;
    }

    /// <summary>The bytes that <see cref="Elements"/> spoke of.</summary>
    public readonly ReadOnlySpan<byte> Slice(Range range) => _body[range];

    private bool IsNull()
    {
        var ahead = _json;
        ahead.Read();
        if (ahead.TokenType != JsonTokenType.Null) return false;
        _json = ahead;
        return true;
    }

    // Nothing may follow the object.
    private bool End()
    {
        while (_json.Read())
        {
        }
        return false;
    }

    private void Refuse(string message)
    {
        _errors.Add(NameForError(), message);
        _json.Skip();
        _isTaken = true;
    }

    private readonly bool IsUnicode()
    {
        try
        {
            return _json.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private readonly string NameForError()
    {
        if (_json.ValueSpan.Length > LongestName) return "(a long name)";
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "(not Unicode)";
        }
    }

    private T? Wrong<T>(string name, string message)
        where T : class
    {
        _errors.Add(name, message);
        _json.Skip();
        return null;
    }

    private T? WrongValue<T>(string name, string message)
        where T : struct
    {
        _errors.Add(name, message);
        _json.Skip();
        return null;
    }
}
