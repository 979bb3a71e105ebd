namespace QuantCore.Api.Security;

/// <summary>A key as it is kept: the secret only as its SHA-256 (it is random and 256 bits long, so no slow hash is needed).</summary>
public sealed record ApiKey
{
    /// <summary>Its public part.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret, hex.</summary>
    public required string SecretHash { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it stops working; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it may do something.</summary>
    public bool Has(string scope) => Scopes.Contains(scope);
}
