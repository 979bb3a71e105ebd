using MessagePack;
using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Outputs;

/// <summary>An instrument's row, after, with the limits that apply today.</summary>
[MessagePackObject]
public sealed record InstrumentChanged : IRecordPayload
{
    /// <summary>The instrument.</summary>
    [Key(0)]
    public required InstrumentId Instrument { get; init; }

    /// <summary>Its board.</summary>
    [Key(1)]
    public required Board Board { get; init; }

    /// <summary>Reference price.</summary>
    [Key(2)]
    public required Price PreClose { get; init; }

    /// <summary>Upper limit; none when there is no limit today.</summary>
    [Key(3)]
    public required Price UpperLimit { get; init; }

    /// <summary>Lower limit; none when there is no limit today.</summary>
    [Key(4)]
    public required Price LowerLimit { get; init; }

    /// <summary>ST or *ST.</summary>
    [Key(5)]
    public required bool IsRiskWarning { get; init; }

    /// <summary>Suspended for the day.</summary>
    [Key(6)]
    public required bool IsSuspended { get; init; }

    /// <summary>Trading day since listing, zero when not new.</summary>
    [Key(7)]
    public required int ListedDays { get; init; }

    /// <summary>Whether T+1 does not apply.</summary>
    [Key(8)]
    public required bool IsSameDaySellable { get; init; }

    /// <summary>Its name.</summary>
    [Key(9)]
    public required string Name { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.InstrumentChanged;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
