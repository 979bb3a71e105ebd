namespace QuantCore.Model.Messages.Market;

/// <summary>What is wrong with a market record. A flagged record never triggers an order.</summary>
[Flags]
public enum DataQuality : byte
{
    /// <summary>Nothing known to be wrong.</summary>
    Good = 0,

    /// <summary>Bid at or above ask in continuous trading.</summary>
    Crossed = 1,

    /// <summary>A price outside the day's limits.</summary>
    OutOfLimit = 2,

    /// <summary>Volume or amount below an earlier snapshot of the day.</summary>
    VolumeBackwards = 4,

    /// <summary>A zero where a price must be.</summary>
    ZeroPrice = 8,
}
