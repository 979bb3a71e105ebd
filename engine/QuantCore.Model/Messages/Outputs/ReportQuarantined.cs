using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>A report that contradicts what is known. It changed nothing and wants a person's eyes.</summary>
[MessagePackObject]
public sealed record ReportQuarantined : IRecordPayload
{
    /// <summary>The order it speaks of.</summary>
    [Key(0)]
    public required OrderId OrderId { get; init; }

    /// <summary>What kind of report.</summary>
    [Key(1)]
    public required RecordType Report { get; init; }

    /// <summary>What is wrong with it.</summary>
    [Key(2)]
    public required string Text { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.ReportQuarantined;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
