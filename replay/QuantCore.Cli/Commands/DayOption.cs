using System.CommandLine;
using System.Globalization;
using QuantCore.Model.Primitives;

namespace QuantCore.Cli.Commands;

/// <summary><c>--day</c>, the same in every command.</summary>
internal static class DayOption
{
    /// <summary>Makes the option.</summary>
    public static Option<string?> Create(string description, bool isRequired) =>
        new("--day") { Description = description, HelpName = "yyyy-MM-dd", Required = isRequired };

    /// <summary>Its value; null when not given.</summary>
    public static TradingDay? Read(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? TradingDay.From(date)
            : throw new CliUsageException($"--day '{text}' is not a date like 2023-02-01.");
    }
}
