using MessagePack;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A summary of everything so far, every so many inputs.</summary>
[MessagePackObject]
public sealed record Checkpoint : IRecordPayload
{
    /// <summary>The input after which it holds.</summary>
    [Key(0)]
    public required long Sequence { get; init; }

    /// <summary>Rolling hash over the bytes of every output before this one, hex.</summary>
    [Key(1)]
    public required string OutputHash { get; init; }

    /// <summary>Hash of the orders, hex.</summary>
    [Key(2)]
    public required string OrdersHash { get; init; }

    /// <summary>Hash of accounts and positions, hex.</summary>
    [Key(3)]
    public required string AccountsHash { get; init; }

    /// <summary>Hash of configuration, day, instruments, limits and kill switches, hex.</summary>
    [Key(4)]
    public required string RiskHash { get; init; }

    /// <summary>Hash of the order-rate windows, hex; not derivable from the output log.</summary>
    [Key(5)]
    public required string RatesHash { get; init; }

    /// <summary>Hash of quotes and books, hex; not derivable from the output log.</summary>
    [Key(6)]
    public required string MarketHash { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.Checkpoint;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
