using QuantCore.Api.Security;

namespace QuantCore.Api.Endpoints;

/// <summary>A key, without anything secret.</summary>
/// <param name="Id">Its public part; orders carry it as owner.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it stops working; null for never.</param>
public sealed record ApiKeyAnswer(string Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt)
{
    internal static ApiKeyAnswer Of(ApiKey key) => new(key.Id, key.Name, key.Scopes, key.CreatedAt, key.ExpiresAt);
}
