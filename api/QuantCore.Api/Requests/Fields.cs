using QuantCore.Api.Json;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.Requests;

/// <summary>Texts of requests to what they mean, with an error under the field's name when they mean nothing.</summary>
internal static class Fields
{
    public static InstrumentId Symbol(string? text, string field, FieldErrors errors)
    {
        if (text is null) return default;
        if (!InstrumentId.TryParse(text, out var id)) errors.Add(field, "must be a symbol like 600519.SH, 000001.SZ or 430047.BJ");
        return id;
    }

    public static T Enum<T>(string? text, string field, FieldErrors errors)
        where T : struct, Enum
    {
        T value = default;
        if (text is not null && !CamelEnum<T>.TryParse(text, out value)) errors.Add(field, "must be " + string.Join(", ", CamelEnum<T>.All));
        return value;
    }

    public static string Account(string? text, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(text)) return string.Empty;
        if (!Limits.IsToken(text, Limits.AccountLength)) errors.Add("account", "must be 1 to 64 of A-Z a-z 0-9 . _ -");
        return text;
    }
}
