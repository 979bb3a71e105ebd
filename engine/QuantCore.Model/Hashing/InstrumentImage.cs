using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Hashing;

/// <summary>What the state hash sees of an instrument's row.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Board">Its board.</param>
/// <param name="PreClose">Reference price.</param>
/// <param name="UpperLimit">Upper limit; none when there is none today.</param>
/// <param name="LowerLimit">Lower limit; none when there is none today.</param>
/// <param name="IsRiskWarning">ST or *ST.</param>
/// <param name="IsSuspended">Suspended.</param>
/// <param name="ListedDays">Trading day since listing.</param>
/// <param name="IsSameDaySellable">Whether T+1 does not apply.</param>
public readonly record struct InstrumentImage(
    InstrumentId Instrument, Board Board, Price PreClose, Price UpperLimit, Price LowerLimit,
    bool IsRiskWarning, bool IsSuspended, int ListedDays, bool IsSameDaySellable)
{
    /// <summary>Adds it to a hash.</summary>
    public void AddTo(ref StateHasher hasher)
    {
        hasher.Add(Instrument.Value);
        hasher.Add((long)Board);
        hasher.Add(PreClose.Value);
        hasher.Add(UpperLimit.Value);
        hasher.Add(LowerLimit.Value);
        hasher.Add(IsRiskWarning);
        hasher.Add(IsSuspended);
        hasher.Add(ListedDays);
        hasher.Add(IsSameDaySellable);
    }
}
