using QuantCore.Journal;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Sources;

/// <summary>What a <see cref="SessionPlayer"/> plays, and how.</summary>
public sealed record SessionPlayerOptions
{
    /// <summary>The first session's folder.</summary>
    public required string Session { get; init; }

    /// <summary>The clock it drives; the pipeline's own.</summary>
    public required SessionClock Clock { get; init; }

    /// <summary>Session seconds per second; null is as fast as the pipeline takes it.</summary>
    public double? Speed { get; init; } = 1;

    /// <summary>The last record of the first session that the journal has (<see cref="Recovery.VenueHistory.LastSessionSequence"/>);
    /// zero for none.</summary>
    public long ResumeAfter { get; init; }

    /// <summary>Journal time at the start, when it is later than the first record to play
    /// (<see cref="TradingPipeline.LastTimestampNs"/>).</summary>
    public long ResumeTimeNs { get; init; }

    /// <summary>The simulated exchange; it is told of each record after it was published.</summary>
    public IMarketDataListener? Listener { get; init; }

    /// <summary>Gets the records up to <see cref="ResumeAfter"/>, in order, before anything is played.</summary>
    public SessionRecordHandler? FastForward { get; init; }

    /// <summary>Called on the player's thread when the clock stands before a session's first record: the moment to start the trading day
    /// and
    /// define instruments. Also called, marked as resumed, when a session goes on after a restart.</summary>
    public Action<SessionStart>? SessionStarting { get; init; }

    /// <summary>Asked at the end of a session, and then every second: the next session's folder, or null while there is none.</summary>
    public Func<string?>? NextSession { get; init; }

    /// <summary>The files; null is the operating system's.</summary>
    public IJournalFileSystem? FileSystem { get; init; }
}
