using MessagePack;

namespace QuantCore.Model.Messages.Commands;

/// <summary>Stops new orders, at once. Never refused.</summary>
[MessagePackObject]
public sealed record EngageKillSwitch : IRecordPayload
{
    /// <summary>How far.</summary>
    [Key(0)]
    public required KillSwitchLevel Level { get; init; }

    /// <summary>Only this account; empty is all.</summary>
    [Key(1)]
    public string Account { get; init; } = string.Empty;

    /// <summary>Why.</summary>
    [Key(2)]
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    [Key(3)]
    public string By { get; init; } = string.Empty;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.EngageKillSwitch;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
