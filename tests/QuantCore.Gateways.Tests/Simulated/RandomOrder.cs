using QuantCore.Model.Messages;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>A resting order of <see cref="RandomMarket"/>; prices in 0.0001 CNY.</summary>
internal sealed class RandomOrder
{
    public long No { get; init; }

    public Side Side { get; init; }

    public long Price { get; init; }

    public long Leaves { get; set; }
}
