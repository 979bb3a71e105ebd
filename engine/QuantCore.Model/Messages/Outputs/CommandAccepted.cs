using MessagePack;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A command with no effect of its own was carried out (a cancel of everything, with how many cancels it caused).</summary>
[MessagePackObject]
public sealed record CommandAccepted : IRecordPayload
{
    /// <summary>The command.</summary>
    [Key(0)]
    public required RecordType Command { get; init; }

    /// <summary>How many orders it touched.</summary>
    [Key(1)]
    public int Count { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.CommandAccepted;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
