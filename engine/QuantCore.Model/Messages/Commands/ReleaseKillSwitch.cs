using MessagePack;

namespace QuantCore.Model.Messages.Commands;

/// <summary>Lets orders through again.</summary>
[MessagePackObject]
public sealed record ReleaseKillSwitch : IRecordPayload
{
    /// <summary>The account, or empty for the switch over all.</summary>
    [Key(0)]
    public string Account { get; init; } = string.Empty;

    /// <summary>Why.</summary>
    [Key(1)]
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    [Key(2)]
    public string By { get; init; } = string.Empty;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.ReleaseKillSwitch;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
