using System.Globalization;
using QuantCore.Api.Json;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels;

namespace QuantCore.Api.Requests;

/// <summary>Reads query and route parameters; what is wrong goes into <see cref="Errors"/>.</summary>
internal sealed class Query(HttpContext context)
{
    private const int DefaultLimit = 100;
    private const int MostLimit = 1000;
    private const char CursorMark = 'c';

    public FieldErrors Errors { get; } = new();

    public static string? Cursor(long? position) =>
        position is { } at ? CursorMark + at.ToString("x", CultureInfo.InvariantCulture) : null;

    public string? Text(string name)
    {
        var values = context.Request.Query[name];
        if (values.Count > 1) Errors.Add(name, "is given twice");
        var value = values.Count == 0 ? null : values[0];
        if (value is { Length: > 256 }) Errors.Add(name, "is too long");
        return string.IsNullOrEmpty(value) ? null : value;
    }

    public string? Token(string name, int longest)
    {
        var text = Text(name);
        if (text is not null && !Limits.IsToken(text, longest)) Errors.Add(name, $"must be 1 to {longest} of A-Z a-z 0-9 . _ -");
        return text;
    }

    public InstrumentId? Symbol(string name)
    {
        var text = Text(name);
        return text is null ? null : Fields.Symbol(text, name, Errors);
    }

    public IReadOnlyList<string> List(string name) =>
        Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public T? Enum<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        return text is null ? null : Fields.Enum<T>(text, name, Errors);
    }

    public IReadOnlyList<T> Enums<T>(string name)
        where T : struct, Enum => [.. List(name).Select(text => Fields.Enum<T>(text, name, Errors))];

    public long? Whole(string name, long least, long most)
    {
        var text = Text(name);
        if (text is null) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most) return number;
        Errors.Add(name, $"must be a whole number from {least} to {most}");
        return null;
    }

    public OrderId? Order(string name)
    {
        var text = Text(name);
        if (text is null) return null;
        if (!OrderId.TryParse(text, out var id)) Errors.Add(name, "must be an order id like 1042-1");
        return id;
    }

    public PageRequest Page()
    {
        var limit = Whole("limit", 1, MostLimit) ?? DefaultLimit;
        var sort = Text("sort");
        if (sort is not (null or "asc" or "desc")) Errors.Add("sort", "must be asc or desc");
        return new PageRequest((int)limit, ReadCursor(), sort == "asc");
    }

    /// <summary>A part of a list that has one order and is mostly wanted whole.</summary>
    public PageRequest Part() => new((int)(Whole("limit", 1, MostLimit) ?? MostLimit), ReadCursor(), Ascending: true);

    public long? ReadCursor()
    {
        var text = Text("cursor");
        if (text is null) return null;
        if (text[0] == CursorMark
            && long.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var at) && at >= 0)
            return at;
        Errors.Add("cursor", "is not a cursor that an earlier page gave");
        return null;
    }
}
