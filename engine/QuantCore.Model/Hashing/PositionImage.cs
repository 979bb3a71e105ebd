using QuantCore.Model.Primitives;

namespace QuantCore.Model.Hashing;

/// <summary>What the state hash sees of a position.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Quantity">Shares held.</param>
/// <param name="BoughtToday">Of these, bought today.</param>
/// <param name="Frozen">Of these, frozen for working sells.</param>
/// <param name="Cost">Cost of the shares held.</param>
/// <param name="RealizedPnl">Realised in this instrument.</param>
public readonly record struct PositionImage(
    InstrumentId Instrument, Quantity Quantity, Quantity BoughtToday, Quantity Frozen, Money Cost, Money RealizedPnl)
{
    /// <summary>Adds it to a hash.</summary>
    public void AddTo(ref StateHasher hasher)
    {
        hasher.Add(Instrument.Value);
        hasher.Add(Quantity.Shares);
        hasher.Add(BoughtToday.Shares);
        hasher.Add(Frozen.Shares);
        hasher.Add(Cost.Value);
        hasher.Add(RealizedPnl.Value);
    }
}
