using MessagePack;

namespace QuantCore.Model.Messages.Commands;

/// <summary>A gateway came up or went down. When it comes up, every order whose sending is not proven becomes unknown and is asked
/// about.</summary>
[MessagePackObject]
public sealed record GatewayStatusChange : IRecordPayload
{
    /// <summary>Which.</summary>
    [Key(0)]
    public required string Gateway { get; init; }

    /// <summary>Up or down.</summary>
    [Key(1)]
    public required bool IsUp { get; init; }

    /// <summary>What it said.</summary>
    [Key(2)]
    public string Text { get; init; } = string.Empty;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.GatewayStatusChange;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
