namespace QuantCore.Gateways.Simulated;

/// <summary>Which price an exchange takes when several trade the same largest volume.</summary>
public enum AuctionTieRule : byte
{
    /// <summary>SSE: the smallest imbalance; of those the middle, halves of a tick rounded up.</summary>
    SmallestImbalanceThenMiddle = 1,

    /// <summary>SZSE, BSE: the smallest imbalance; of those the nearest to the reference price, the higher of two.</summary>
    SmallestImbalanceThenNearest = 2,
}
