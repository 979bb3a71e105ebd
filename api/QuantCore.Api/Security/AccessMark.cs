namespace QuantCore.Api.Security;

/// <summary>What an endpoint asks of its caller. An endpoint without one is refused to everybody, and a test finds it.</summary>
public sealed class AccessMark
{
    private AccessMark(IReadOnlyList<string> anyOf, string? anonymousBecause, string? remoteScope)
    {
        AnyOf = anyOf;
        AnonymousBecause = anonymousBecause;
        RemoteScope = remoteScope;
    }

    /// <summary>The caller needs one of these scopes; empty for an anonymous endpoint.</summary>
    public IReadOnlyList<string> AnyOf { get; }

    /// <summary>Why everybody may; null when a key is needed.</summary>
    public string? AnonymousBecause { get; }

    /// <summary>The scope that callers from other machines need although the endpoint is anonymous on this one; null for none.</summary>
    public string? RemoteScope { get; }

    /// <summary>One scope.</summary>
    public static AccessMark Scope(string scope) => new([scope], null, null);

    /// <summary>Any of several scopes; the endpoint looks closer.</summary>
    public static AccessMark AnyScope(params string[] scopes) => new(scopes, null, null);

    /// <summary>Everybody, for a stated reason.</summary>
    public static AccessMark Anonymous(string because, string? remoteScope = null) => new([], because, remoteScope);
}
