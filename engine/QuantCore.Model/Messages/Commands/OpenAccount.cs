using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>Opens a cash account.</summary>
[MessagePackObject]
public sealed record OpenAccount : IRecordPayload
{
    /// <summary>Its id, unique for ever.</summary>
    [Key(0)]
    public required string Account { get; init; }

    /// <summary>The opening balance.</summary>
    [Key(1)]
    public required Money Cash { get; init; }

    /// <summary>Commission rate, parts in ten million of the traded amount (2500 = 0.025 %).</summary>
    [Key(2)]
    public required long CommissionPer10M { get; init; }

    /// <summary>Minimum commission per order.</summary>
    [Key(3)]
    public required Money MinCommission { get; init; }

    /// <summary>Whether the commission already contains handling and regulatory fees.</summary>
    [Key(4)]
    public bool CommissionIncludesExchangeFees { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.OpenAccount;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
