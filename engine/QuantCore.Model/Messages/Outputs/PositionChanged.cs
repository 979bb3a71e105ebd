using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A position, after.</summary>
[MessagePackObject]
public sealed record PositionChanged : IRecordPayload
{
    /// <summary>The account.</summary>
    [Key(0)]
    public required string Account { get; init; }

    /// <summary>The instrument.</summary>
    [Key(1)]
    public required InstrumentId Instrument { get; init; }

    /// <summary>Shares held.</summary>
    [Key(2)]
    public required Quantity Quantity { get; init; }

    /// <summary>Of these, bought today.</summary>
    [Key(3)]
    public required Quantity BoughtToday { get; init; }

    /// <summary>Of these, frozen for working sells.</summary>
    [Key(4)]
    public required Quantity Frozen { get; init; }

    /// <summary>Cost of the shares held, before fees.</summary>
    [Key(5)]
    public required Money Cost { get; init; }

    /// <summary>Realised in this instrument since opening, before fees.</summary>
    [Key(6)]
    public required Money RealizedPnl { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.PositionChanged;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
