namespace QuantCore.Api.Requests;

/// <summary>Shapes of request fields: what lies outside is a malformed request (400), not a refused order (422).</summary>
internal static class Limits
{
    public const int ClientOrderIdLength = 36;
    public const int AccountLength = 64;
    public const int ReasonLength = 500;
    public const int BatchSize = 50;
    public const decimal MostPrice = 100_000_000m;
    public const decimal LeastPrice = 0.0001m;
    public const decimal MostMoney = 100_000_000_000_000m;
    public const long MostShares = 1_000_000_000_000;

    /// <summary>Letters, digits, dot, underscore and dash: what may stand in a URL and in a broker's remark.</summary>
    public static bool IsToken(string text, int longest)
    {
        if (text.Length == 0 || text.Length > longest) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-')) return false;
        }
        return true;
    }
}
