using MessagePack;
using QuantCore.Model.Messages.Commands;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>Limits, after.</summary>
[MessagePackObject]
public sealed record RiskLimitsChanged : IRecordPayload
{
    /// <summary>The account; empty is the default.</summary>
    [Key(0)]
    public required string Account { get; init; }

    /// <summary>The limits.</summary>
    [Key(1)]
    public required RiskLimits Limits { get; init; }

    /// <summary>Who.</summary>
    [Key(2)]
    public required string By { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.RiskLimitsChanged;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
