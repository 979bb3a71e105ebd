using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine;

/// <summary>The configuration a journal starts with where nobody chose another.</summary>
public static class EngineDefaults
{
    /// <summary>Simulated mode: a checkpoint every 50,000 inputs, two million orders, quotes stale after a minute of trading.</summary>
    public static readonly ConfigureEngine Simulated = new()
    {
        Mode = TradingMode.Simulated, CheckpointInterval = 50_000, MaxOrders = 2_000_000, StaleQuoteNs = 60 * ShanghaiTime.NsPerSecond,
    };
}
