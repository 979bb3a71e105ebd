namespace QuantCore.Model.Markets.AShare;

/// <summary>How a computed price limit becomes a multiple of the tick.</summary>
public enum PriceRounding : byte
{
    /// <summary>Half up (四舍五入), both ways. Not banker's: that misplaces one limit in twenty by a tick.</summary>
    HalfUp = 1,

    /// <summary>Never further than the percentage: the upper limit is cut down, the lower one raised.</summary>
    Inward = 2,
}
