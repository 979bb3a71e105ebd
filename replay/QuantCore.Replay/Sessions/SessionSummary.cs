using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions;

/// <summary>What a session holds and what happened while it was made.</summary>
public sealed record SessionSummary
{
    /// <summary>Where it lies.</summary>
    public required string Directory { get; init; }

    /// <summary>The trading day.</summary>
    public required TradingDay Day { get; init; }

    /// <summary>The instruments, in the order of their numbers.</summary>
    public required IReadOnlyList<InstrumentId> Instruments { get; init; }

    /// <summary>All records, the day and instrument rows included.</summary>
    public required long Records { get; init; }

    /// <summary>Snapshots.</summary>
    public required long Quotes { get; init; }

    /// <summary>Lines of the order stream.</summary>
    public required long Orders { get; init; }

    /// <summary>Fills of the trade stream.</summary>
    public required long Trades { get; init; }

    /// <summary>Cancels of the trade stream (SZSE).</summary>
    public required long Cancels { get; init; }

    /// <summary>Bars.</summary>
    public required long Bars { get; init; }

    /// <summary>Lines not imported, up to <see cref="MaxListedRejections"/>.</summary>
    public IReadOnlyList<RejectedLine> Rejected { get; init; } = [];

    /// <summary>Lines not imported, in all.</summary>
    public long RejectedCount { get; init; }

    /// <summary>Oddities that cost no line.</summary>
    public IReadOnlyList<SessionWarning> Warnings { get; init; } = [];

    /// <summary>Exchange time of the first market record, ns since the Unix epoch.</summary>
    public required long FirstTimeNs { get; init; }

    /// <summary>Exchange time of the last market record, ns since the Unix epoch.</summary>
    public required long LastTimeNs { get; init; }

    /// <summary>SHA-256 over the records as written, in order, as lower-case hex.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Rejections listed one by one; more are only counted, with a warning that says so.</summary>
    public const int MaxListedRejections = 10_000;
}
