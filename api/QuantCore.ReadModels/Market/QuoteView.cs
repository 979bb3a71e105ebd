using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Market;

/// <summary>The last quote of an instrument.</summary>
public sealed record QuoteView
{
    /// <summary>The instrument.</summary>
    public required InstrumentId Symbol { get; init; }

    /// <summary>Last price.</summary>
    public required Price Last { get; init; }

    /// <summary>Previous close.</summary>
    public required Price PreClose { get; init; }

    /// <summary>Open.</summary>
    public required Price Open { get; init; }

    /// <summary>High.</summary>
    public required Price High { get; init; }

    /// <summary>Low.</summary>
    public required Price Low { get; init; }

    /// <summary>Shares traded today.</summary>
    public required Quantity Volume { get; init; }

    /// <summary>Money traded today.</summary>
    public required Money Amount { get; init; }

    /// <summary>Bid levels, best first.</summary>
    public required IReadOnlyList<LevelView> Bids { get; init; }

    /// <summary>Ask levels, best first.</summary>
    public required IReadOnlyList<LevelView> Asks { get; init; }

    /// <summary>The state of the instrument as the feed tells it.</summary>
    public required QuoteStatus Status { get; init; }

    /// <summary>What is wrong with it, if anything.</summary>
    public required DataQuality Quality { get; init; }

    /// <summary>The exchange's time, ns since the Unix epoch.</summary>
    public required long EventTimeNs { get; init; }

    /// <summary>The input that brought it.</summary>
    public required long Sequence { get; init; }
}
