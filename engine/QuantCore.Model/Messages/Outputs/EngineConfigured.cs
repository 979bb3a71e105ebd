using MessagePack;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>The engine's configuration, after.</summary>
[MessagePackObject]
public sealed record EngineConfigured : IRecordPayload
{
    /// <summary>The mode.</summary>
    [Key(0)]
    public required TradingMode Mode { get; init; }

    /// <summary>Inputs between two checkpoints.</summary>
    [Key(1)]
    public required int CheckpointInterval { get; init; }

    /// <summary>Orders held at most.</summary>
    [Key(2)]
    public required int MaxOrders { get; init; }

    /// <summary>Age at which a quote is stale, ns.</summary>
    [Key(3)]
    public required long StaleQuoteNs { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.EngineConfigured;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
