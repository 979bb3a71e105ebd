namespace QuantCore.Api.Endpoints;

/// <summary>A new key; the only answer that ever holds its text.</summary>
/// <param name="Id">Its public part.</param>
/// <param name="Key">The whole key: keep it, it is not shown again.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="ExpiresAt">When it stops working; null for never.</param>
public sealed record ApiKeyCreated(string Id, string Key, string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt);
