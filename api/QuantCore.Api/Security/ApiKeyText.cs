using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace QuantCore.Api.Security;

/// <summary>A key's text: <c>qc_&lt;id&gt;_&lt;secret&gt;</c>.</summary>
internal static class ApiKeyText
{
    public const string Prefix = "qc_";
    private const int IdBytes = 6;
    private const int SecretBytes = 32;
    private const int LongestText = 128;

    public static (string Id, string Secret, string Text) Create()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (id, secret, $"{Prefix}{id}_{secret}");
    }

    public static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> id, out ReadOnlySpan<char> secret)
    {
        id = secret = default;
        if (text.Length > LongestText || !text.StartsWith(Prefix)) return false;
        var rest = text[Prefix.Length..];
        var split = rest.IndexOf('_');
        if (split <= 0 || split == rest.Length - 1) return false;
        id = rest[..split];
        secret = rest[(split + 1)..];
        return true;
    }

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Compares without telling by its time how much was right.</summary>
    public static bool Matches(ReadOnlySpan<char> secret, ReadOnlySpan<byte> hash)
    {
        Span<byte> utf8 = stackalloc byte[LongestText * 3];
        var length = Encoding.UTF8.GetBytes(secret, utf8);
        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..length], actual);
        return CryptographicOperations.FixedTimeEquals(actual, hash);
    }
}
