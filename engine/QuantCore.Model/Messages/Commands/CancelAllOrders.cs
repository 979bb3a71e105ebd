using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>Cancels every working order that matches.</summary>
[MessagePackObject]
public sealed record CancelAllOrders : IRecordPayload
{
    /// <summary>Only this account; empty is all.</summary>
    [Key(0)]
    public string Account { get; init; } = string.Empty;

    /// <summary>Only this instrument; zero is all.</summary>
    [Key(1)]
    public InstrumentId Instrument { get; init; }

    /// <summary>Only this side; zero is both.</summary>
    [Key(2)]
    public Side Side { get; init; }

    /// <summary>Who asks.</summary>
    [Key(3)]
    public string Owner { get; init; } = string.Empty;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.CancelAllOrders;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
