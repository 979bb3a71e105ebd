using MessagePack;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>The kill switch, after.</summary>
[MessagePackObject]
public sealed record KillSwitchChanged : IRecordPayload
{
    /// <summary>The account; empty is the switch over all.</summary>
    [Key(0)]
    public required string Account { get; init; }

    /// <summary>The level; <see cref="KillSwitchLevel.Released"/> when off.</summary>
    [Key(1)]
    public required KillSwitchLevel Level { get; init; }

    /// <summary>Why.</summary>
    [Key(2)]
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    [Key(3)]
    public required string By { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.KillSwitchChanged;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
