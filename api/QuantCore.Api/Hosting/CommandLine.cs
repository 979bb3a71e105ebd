using System.Globalization;
using System.Net;
using System.Text.Json;
using QuantCore.Api.Json;
using QuantCore.Model.Messages;

namespace QuantCore.Api.Hosting;

/// <summary>Command line and configuration file to <see cref="ServerOptions"/>. Flags win over the file.</summary>
public static class CommandLine
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        QuantCore server

        Usage: dotnet run -c Release --project api/QuantCore.Api -- [options]

          --data DIR       data directory (./data)
          --mode MODE      simulated (default), paper, live or replay (read-only)
          --session DIR    play this session instead of generated ones
          --speed N|max    session seconds per second (10), or as fast as it goes
          --urls URLS      addresses, separated by semicolons (http://127.0.0.1:5080)
          --allow-remote   allow addresses other than loopback
          --seed N         seed of generated sessions (20260101)
          --symbols N      symbols of generated sessions, 1 to 500 (24)
          --config FILE    JSON with the same names: {"data": "...", "speed": 10, "allowRemote": false}
          --help           this text

        Exit codes: 0 stopped as asked, 1 could not start, 2 usage, 7 data damaged, 70 fail-stop.
        """;

    private static readonly string[] Flags = ["data", "mode", "session", "speed", "urls", "seed", "symbols", "config"];

    /// <summary>Reads the arguments; null when help is asked for.</summary>
    /// <exception cref="UsageException">They cannot be.</exception>
    public static ServerOptions? Parse(IReadOnlyList<string> args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            var argument = args[i];
            if (argument is "--help" or "-h" or "-?") return null;
            if (!argument.StartsWith("--", StringComparison.Ordinal)) throw new UsageException($"'{argument}' is not an option.");
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? argument[2..] : argument[2..equals];
            if (name == "allow-remote" && equals < 0)
            {
                given["allowRemote"] = "true";
                continue;
            }
            if (!Flags.Contains(name)) throw new UsageException($"There is no option --{name}.");
            if (equals < 0 && i + 1 >= args.Count) throw new UsageException($"--{name} needs a value.");
            if (!given.TryAdd(name, equals < 0 ? args[++i] : argument[(equals + 1)..])) throw new UsageException($"--{name} is given twice.");
        }
        if (given.TryGetValue("config", out var file)) AddFile(given, file);
        return Make(given);
    }

    private static void AddFile(Dictionary<string, string> given, string path)
    {
        if (!File.Exists(path)) throw new UsageException($"There is no configuration file '{path}'.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new UsageException($"'{path}' must hold a JSON object.");
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Name is "config" || (!Flags.Contains(property.Name) && property.Name != "allowRemote"))
                    throw new UsageException($"'{path}' has an unknown setting '{property.Name}'.");
                given.TryAdd(property.Name, property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()!
                    : property.Value.GetRawText());
            }
        }
        catch (JsonException exception)
        {
            throw new UsageException($"'{path}' is not JSON: {exception.Message}");
        }
    }

    private static ServerOptions Make(Dictionary<string, string> given)
    {
        var options = new ServerOptions();
        foreach (var (name, value) in given)
        {
            options = name switch
            {
                "data" when value.Length > 0 => options with { Data = value },
                "session" when value.Length > 0 => options with { Session = value },
                "mode" when CamelEnum<TradingMode>.TryParse(value, out var mode) => options with { Mode = mode },
                "speed" => options with { Speed = Speed(value) },
                "urls" when value.Length > 0 => options with { Urls = value },
                "allowRemote" when bool.TryParse(value, out var allow) => options with { AllowRemote = allow },
                "seed" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) =>
                    options with { Seed = seed },
                "symbols" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 500 =>
                    options with { Symbols = n },
                "config" => options,
                _ => throw new UsageException($"'{value}' is not a value for {name}."),
            };
        }
        CheckUrls(options);
        return options;
    }

    private static double? Speed(string value)
    {
        if (value == "max") return null;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed)
            && speed is > 0 and <= 100_000) return speed;
        throw new UsageException($"'{value}' is not a speed: a number above zero, or max.");
    }

    private static void CheckUrls(ServerOptions options)
    {
        foreach (var url in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Kestrel takes * and + for every address; a URI does not.
            if (!Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal),
                UriKind.Absolute, out var uri)
                || uri.Scheme is not ("http" or "https"))
                throw new UsageException($"'{url}' is not an address like {ServerOptions.DefaultUrl}.");
            var isLoopback = uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
            if (!isLoopback && !options.AllowRemote)
                throw new UsageException($"{url} is reachable from other machines. Say --allow-remote if that is meant, and put TLS in front of it.");
        }
    }
}
