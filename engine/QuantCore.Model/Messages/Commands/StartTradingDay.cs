using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>A trading day begins: yesterday's purchases become sellable, day orders of the day before expire, day counters
/// restart.</summary>
[MessagePackObject]
public sealed record StartTradingDay : IRecordPayload
{
    /// <summary>The day; never before the current one.</summary>
    [Key(0)]
    public required TradingDay Day { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.StartTradingDay;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
