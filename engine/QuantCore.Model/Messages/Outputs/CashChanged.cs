using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>An account's money, after.</summary>
[MessagePackObject]
public sealed record CashChanged : IRecordPayload
{
    /// <summary>The account.</summary>
    [Key(0)]
    public required string Account { get; init; }

    /// <summary>Balance.</summary>
    [Key(1)]
    public required Money Cash { get; init; }

    /// <summary>Frozen for working buys.</summary>
    [Key(2)]
    public required Money Frozen { get; init; }

    /// <summary>Fees paid since opening.</summary>
    [Key(3)]
    public required Money Fees { get; init; }

    /// <summary>Realised since opening, before fees.</summary>
    [Key(4)]
    public required Money RealizedPnl { get; init; }

    /// <summary>Cash and positions at their last prices when the trading day began.</summary>
    [Key(5)]
    public required Money DayOpenEquity { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.CashChanged;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
