using MessagePack;

namespace QuantCore.Model.Messages.Commands;

/// <summary>New limits for an account, or the default for accounts without their own.</summary>
[MessagePackObject]
public sealed record SetRiskLimits : IRecordPayload
{
    /// <summary>The account; empty is the default.</summary>
    [Key(0)]
    public string Account { get; init; } = string.Empty;

    /// <summary>The limits.</summary>
    [Key(1)]
    public required RiskLimits Limits { get; init; }

    /// <summary>Who.</summary>
    [Key(2)]
    public string By { get; init; } = string.Empty;

    /// <inheritdoc/>
    public static RecordType Type => RecordType.SetRiskLimits;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
