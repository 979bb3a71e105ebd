using MessagePack;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>An account was opened.</summary>
[MessagePackObject]
public sealed record AccountOpened : IRecordPayload
{
    /// <summary>Its id.</summary>
    [Key(0)]
    public required string Account { get; init; }

    /// <summary>Its opening balance.</summary>
    [Key(1)]
    public required Money Cash { get; init; }

    /// <summary>Commission rate, parts in ten million.</summary>
    [Key(2)]
    public required long CommissionPer10M { get; init; }

    /// <summary>Minimum commission per order.</summary>
    [Key(3)]
    public required Money MinCommission { get; init; }

    /// <summary>Whether the commission contains handling and regulatory fees.</summary>
    [Key(4)]
    public required bool CommissionIncludesExchangeFees { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.AccountOpened;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
