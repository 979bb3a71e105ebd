using System.Collections.Frozen;
using QuantCore.Api.Json;

namespace QuantCore.Api.Security;

/// <summary>
/// The API keys of a data directory: <c>keys.json</c> holds hashes, <c>admin.key</c> the text of the first key, made at first start.
/// Changes are written to disk before they take effect.
/// </summary>
public sealed class ApiKeyStore
{
    private const string AdminName = "admin (made at first start)";
    private readonly Lock _sync = new();
    private readonly string _path;
    private readonly TimeProvider _time;
    private FrozenDictionary<string, Known> _byId = FrozenDictionary<string, Known>.Empty;
    private FrozenDictionary<string, Known>.AlternateLookup<ReadOnlySpan<char>> _byIdSpan;

    private ApiKeyStore(string path, TimeProvider time)
    {
        _path = path;
        _time = time;
    }

    /// <summary>Every key.</summary>
    public IReadOnlyList<ApiKey> Keys => [.. _byId.Values.Select(static k => k.Key).OrderBy(static k => k.CreatedAt)];

    /// <summary>Opens the keys of a data directory; makes the first one when there are none.</summary>
    public static ApiKeyStore Open(string dataDirectory, TimeProvider? time = null)
    {
        Directory.CreateDirectory(dataDirectory);
        var store = new ApiKeyStore(Path.Combine(dataDirectory, "keys.json"), time ?? TimeProvider.System);
        store.Use(ApiKeyFile.Read(store._path));
        store.EnsureAdmin(AdminKeyPath(dataDirectory));
        return store;
    }

    /// <summary>Where the first key's text is.</summary>
    public static string AdminKeyPath(string dataDirectory) => Path.Combine(dataDirectory, "admin.key");

    /// <summary>The key that a text is; null when it is unknown, wrong or expired.</summary>
    public ApiKey? Authenticate(ReadOnlySpan<char> text)
    {
        if (!ApiKeyText.TrySplit(text, out var id, out var secret)) return null;
        if (!_byIdSpan.TryGetValue(id, out var known) || !ApiKeyText.Matches(secret, known.Hash)) return null;
        return known.Key.ExpiresAt is { } end && end <= _time.GetUtcNow() ? null : known.Key;
    }

    /// <summary>Makes a key; its text is returned here and never again.</summary>
    public (ApiKey Key, string Text) Create(string name, IReadOnlyList<string> scopes, DateTimeOffset? expiresAt)
    {
        var (id, secret, text) = ApiKeyText.Create();
        var key = Make(id, secret, name, scopes, expiresAt);
        lock (_sync) Save([.. Keys, key]);
        return (key, text);
    }

    /// <summary>Revokes a key; false when there is none.</summary>
    public bool Revoke(string id)
    {
        lock (_sync)
        {
            if (!_byId.ContainsKey(id)) return false;
            Save([.. Keys.Where(k => k.Id != id)]);
            return true;
        }
    }

    /// <summary>Whether a key is the last one that can make others and does not expire.</summary>
    public bool IsLastAdmin(string id) =>
        Keys.Where(static k => k.Has(Scopes.KeyAdmin) && k.ExpiresAt is null).Select(static k => k.Id).ToArray() is [var only] && only == id;

    // The text is written before the hash: a crash between the two leaves a text that the next start takes up.
    private void EnsureAdmin(string adminPath)
    {
        if (Keys.Any(static k => k.Has(Scopes.KeyAdmin))) return;
        if (!File.Exists(adminPath)) ApiKeyFile.WriteSecret(adminPath, ApiKeyText.Create().Text + "\n");
        var text = File.ReadAllText(adminPath).Trim();
        if (!ApiKeyText.TrySplit(text, out var id, out var secret))
            throw new InvalidDataException($"'{adminPath}' does not hold a key; remove it to have a new one made.");
        Save([.. Keys, Make(id.ToString(), secret.ToString(), AdminName, Scopes.All, null)]);
    }

    private ApiKey Make(string id, string secret, string name, IReadOnlyList<string> scopes, DateTimeOffset? expiresAt) => new()
    {
        Id = id,
        Name = name,
        SecretHash = ApiKeyText.Hash(secret),
        Scopes = scopes,
        CreatedAt = _time.GetUtcNow(),
        ExpiresAt = expiresAt,
    };

    private void Save(IReadOnlyList<ApiKey> keys)
    {
        ApiKeyFile.Write(_path, keys);
        Use(keys);
    }

    private void Use(IReadOnlyList<ApiKey> keys)
    {
        _byId = keys.ToFrozenDictionary(static k => k.Id, static k => new Known(k, Convert.FromHexString(k.SecretHash)), StringComparer.Ordinal);
        _byIdSpan = _byId.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private sealed record Known(ApiKey Key, byte[] Hash);
}
