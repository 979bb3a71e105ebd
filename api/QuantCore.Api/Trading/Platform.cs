using QuantCore.Api.History;
using QuantCore.Api.Security;
using QuantCore.Model.Messages;
using QuantCore.Model.Seams;
using QuantCore.ReadModels;
using QuantCore.ReadModels.Market;

namespace QuantCore.Api.Trading;

/// <summary>What the endpoints serve: the running core, its read models and the past.</summary>
public sealed class Platform
{
    /// <summary>Where orders go.</summary>
    public required TradingMode Mode { get; init; }

    /// <summary>The data directory.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>What the core decided.</summary>
    public required TradingProjection Views { get; init; }

    /// <summary>The market.</summary>
    public required QuoteBoard Quotes { get; init; }

    /// <summary>The keys.</summary>
    public required ApiKeyStore Keys { get; init; }

    /// <summary>The past.</summary>
    public required HistoricalModels History { get; init; }

    /// <summary>Journal time.</summary>
    public required IClock Clock { get; init; }

    /// <summary>The way into the core; null when the data is open read-only.</summary>
    public TradingDesk? Desk { get; init; }

    /// <summary>The session being played and how far; null when there is none.</summary>
    public Func<(string Directory, long Position)>? Session { get; init; }

    /// <summary>Whether the server answers for other machines, and so under any host name.</summary>
    public bool AllowsRemote { get; init; }

    /// <summary>When the server started.</summary>
    public DateTimeOffset StartedAt { get; } = DateTimeOffset.UtcNow;

    /// <summary>The input journal's folder.</summary>
    public string JournalDirectory => Path.Combine(DataDirectory, "journal");

    /// <summary>The output log's folder.</summary>
    public string OutputsDirectory => Path.Combine(DataDirectory, "outputs");

    /// <summary>The last input that is decided.</summary>
    public long DecidedSequence => Desk?.Pipeline.DecidedSequence ?? History.LastSequence;
}
