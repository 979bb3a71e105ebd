namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>What a feed carries besides snapshots.</summary>
[Flags]
internal enum MarketStreams
{
    None = 0,
    Trades = 1,
    Orders = 2,
    All = Trades | Orders,
}
