using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Market;

/// <summary>An instrument's row of the day.</summary>
/// <param name="Symbol">The instrument.</param>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Board">Its board.</param>
/// <param name="PreClose">Reference price.</param>
/// <param name="UpperLimit">Upper limit; none when there is no limit today.</param>
/// <param name="LowerLimit">Lower limit; none when there is no limit today.</param>
/// <param name="IsRiskWarning">ST or *ST.</param>
/// <param name="IsSuspended">Suspended for the day.</param>
/// <param name="ListedDays">Trading day since listing, zero when not new.</param>
/// <param name="IsSameDaySellable">Whether T+1 does not apply.</param>
public sealed record InstrumentView(
    InstrumentId Symbol, string Name, Board Board, Price PreClose, Price UpperLimit, Price LowerLimit, bool IsRiskWarning,
        bool IsSuspended, int ListedDays,
    bool IsSameDaySellable);
