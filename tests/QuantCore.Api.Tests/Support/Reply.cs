using System.Net;
using System.Text.Json;

namespace QuantCore.Api.Tests.Support;

/// <summary>An answer: status, headers and the body as JSON (undefined when it is not).</summary>
public sealed record Reply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, JsonElement Json, string Text)
{
    public int Code => (int)Status;

    public string? Problem => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public long Sequence => long.Parse(Headers["X-QC-Seq"], System.Globalization.CultureInfo.InvariantCulture);

    public JsonElement[] Items => [.. Json.GetProperty("items").EnumerateArray()];

    public JsonElement this[string name] => Json.GetProperty(name);

    public static async Task<Reply> Of(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true && text.Length > 0;
        return new Reply(response.StatusCode, headers, isJson ? JsonDocument.Parse(text).RootElement : default, text);
    }

    /// <summary>Fails with the whole answer in the message.</summary>
    public Reply Expect(int status, string? code = null)
    {
        if (Code != status || (code is not null && Problem != code)) Assert.Fail($"Expected {status} {code}, got {Code}: {Text}");
        return this;
    }
}
