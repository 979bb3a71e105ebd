using System.Globalization;
using System.Text;
using System.Text.Json;
using QuantCore.Api.Security;

namespace QuantCore.Api.Requests;

/// <summary>The body of <c>POST /api-keys</c>.</summary>
public sealed record ApiKeyRequest
{
    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>When it stops working, RFC 3339; left out for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    internal static ApiKeyRequest Read(ReadOnlySpan<byte> json, FieldErrors errors)
    {
        var body = new BodyReader(json, errors);
        string? name = null, expires = null;
        var scopes = new List<string>();
        while (body.Next())
        {
            if (body.Is("name"u8, 0)) name = body.Text("name", 100);
            else if (body.Is("scopes"u8, 1)) ReadScopes(ref body, scopes, errors);
            else if (body.Is("expiresAt"u8, 2)) expires = body.TextOrNull("expiresAt", 64);
        }
        body.Require("name", 0);
        body.Require("scopes", 1);
        if (name is not null && string.IsNullOrWhiteSpace(name)) errors.Add("name", "must not be empty");
        if (body.Has(1) && scopes.Count == 0 && !errors.Any) errors.Add("scopes", "must name at least one scope");
        return new ApiKeyRequest { Name = name ?? string.Empty, Scopes = [.. scopes.Distinct()], ExpiresAt = Expiry(expires, errors) };
    }

    private static void ReadScopes(ref BodyReader body, List<string> scopes, FieldErrors errors)
    {
        foreach (var range in body.Elements("scopes", Security.Scopes.All.Count) ?? [])
        {
            var element = body.Slice(range);
            var text = element.Length is > 2 and < 64 && element[0] == '"' ? Encoding.UTF8.GetString(element[1..^1]) : string.Empty;
            if (Security.Scopes.All.Contains(text)) scopes.Add(text);
            else errors.Add("scopes", "must be among " + string.Join(", ", Security.Scopes.All));
        }
    }

    private static DateTimeOffset? Expiry(string? text, FieldErrors errors)
    {
        if (text is null) return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiry))
            errors.Add("expiresAt", "must be a time like 2027-01-31T00:00:00Z");
        else if (expiry <= DateTimeOffset.UtcNow) errors.Add("expiresAt", "must be in the future");
        return expiry;
    }
}
