using QuantCore.Model.Messages;

namespace QuantCore.Api.Hosting;

/// <summary>How the server runs.</summary>
public sealed record ServerOptions
{
    /// <summary>The address when none is given.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The data directory.</summary>
    public string Data { get; init; } = "./data";

    /// <summary>Where orders go.</summary>
    public TradingMode Mode { get; init; } = TradingMode.Simulated;

    /// <summary>The session to play; null generates one.</summary>
    public string? Session { get; init; }

    /// <summary>Session seconds per second; null is as fast as the core takes it.</summary>
    public double? Speed { get; init; } = 10;

    /// <summary>Addresses, separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>Whether other machines may connect.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>The seed of generated sessions.</summary>
    public int Seed { get; init; } = 20260101;

    /// <summary>The symbols of generated sessions.</summary>
    public int Symbols { get; init; } = 24;

    /// <summary>The first generated day; null is the next trading day.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Whether to write what the host does to the console; off in tests.</summary>
    public bool IsQuiet { get; init; }
}
