using System.Globalization;

namespace QuantCore.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions(string Suite, bool Json, bool Markdown, double? Seconds)
{
    /// <summary>Null when the arguments cannot be read.</summary>
    public static RunOptions? Parse(string[] args)
    {
        var options = new RunOptions(string.Empty, false, false, null);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--json": options = options with { Json = true }; break;
                case "--markdown": options = options with { Markdown = true }; break;
                case "--seconds" when i + 1 < args.Length
                    && double.TryParse(args[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                    && seconds is > 0 and <= 3600:
                    options = options with { Seconds = seconds };
                    i++;
                    break;
                default:
                    if (options.Suite.Length > 0 || args[i].StartsWith('-')) return null;
                    options = options with { Suite = args[i] };
                    break;
            }
        }

        return options.Suite.Length == 0 || (options.Json && options.Markdown) ? null : options;
    }
}
