using MessagePack;

namespace QuantCore.Model.Messages.Commands;

/// <summary>The engine's limits and mode; the first record of a journal. Later ones change what they carry.</summary>
[MessagePackObject]
public sealed record ConfigureEngine : IRecordPayload
{
    /// <summary>The mode of this journal; it never changes.</summary>
    [Key(0)]
    public required TradingMode Mode { get; init; }

    /// <summary>Inputs between two checkpoints in the output log.</summary>
    [Key(1)]
    public required int CheckpointInterval { get; init; }

    /// <summary>Orders the engine holds before it refuses with <see cref="RejectReason.CapacityReached"/>.</summary>
    [Key(2)]
    public required int MaxOrders { get; init; }

    /// <summary>A quote older than this, in trading time, does not carry an order in continuous trading, ns.</summary>
    [Key(3)]
    public required long StaleQuoteNs { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.ConfigureEngine;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
