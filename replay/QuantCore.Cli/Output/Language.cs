namespace QuantCore.Cli.Output;

/// <summary>Which language human text is in: the option, else QUANTCORE_LANG, else what LANG begins with; else English.</summary>
internal static class Language
{
    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public static string Choose(string? option)
    {
        var wanted = option ?? Environment.GetEnvironmentVariable("QUANTCORE_LANG") ?? Environment.GetEnvironmentVariable("LANG");
        return wanted is not null && wanted.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en";
    }
}
