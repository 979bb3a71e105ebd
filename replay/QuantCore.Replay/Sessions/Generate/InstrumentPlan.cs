using QuantCore.Model.Markets;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>An instrument's day before it is traded: its row, its limits, how lively it is.</summary>
internal sealed record InstrumentPlan
{
    /// <summary>Its row.</summary>
    public required DefineInstrument Row { get; init; }

    /// <summary>Lots of its board.</summary>
    public required LotRule Lots { get; init; }

    /// <summary>Price step, 0.0001 CNY.</summary>
    public required long Tick { get; init; }

    /// <summary>Whether its order and trade streams are kept, or only its snapshots.</summary>
    public required bool HasLevel2 { get; init; }

    /// <summary>Channel of its streams; each instrument has its own.</summary>
    public required int Channel { get; init; }

    /// <summary>Orders and cancels to expect in the day.</summary>
    public required double Arrivals { get; init; }

    /// <summary>Standard deviation of its day, as a fraction.</summary>
    public required double DayVolatility { get; init; }

    /// <summary>How much of it moves with the market, 0 to 1.</summary>
    public required double MarketShare { get; init; }

    /// <summary>Median shares of an order.</summary>
    public required double OrderShares { get; init; }

    /// <summary>Whether it is only quoted.</summary>
    public bool IsIndex => Row.Board == Board.Index;
}
