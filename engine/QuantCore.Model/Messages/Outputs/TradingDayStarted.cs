using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A trading day began.</summary>
[MessagePackObject]
public sealed record TradingDayStarted : IRecordPayload
{
    /// <summary>The day.</summary>
    [Key(0)]
    public required TradingDay Day { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.TradingDayStarted;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
