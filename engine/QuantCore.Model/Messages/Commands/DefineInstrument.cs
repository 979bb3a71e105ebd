using MessagePack;
using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Messages.Commands;

/// <summary>An instrument's row for the current day: what the rulebook needs to know of it. Replaces an earlier row.</summary>
[MessagePackObject]
public sealed record DefineInstrument : IRecordPayload
{
    /// <summary>The instrument.</summary>
    [Key(0)]
    public required InstrumentId Instrument { get; init; }

    /// <summary>Its name, as the feed has it; may be empty.</summary>
    [Key(1)]
    public string Name { get; init; } = string.Empty;

    /// <summary>The board whose rules apply.</summary>
    [Key(2)]
    public required Board Board { get; init; }

    /// <summary>ST or *ST.</summary>
    [Key(3)]
    public bool IsRiskWarning { get; init; }

    /// <summary>Which trading day since listing today is, from 1; zero when listed long ago or not known to be new.</summary>
    [Key(4)]
    public int ListedDays { get; init; }

    /// <summary>The reference price of the day (previous close, adjusted on an ex-day).</summary>
    [Key(5)]
    public required Price PreClose { get; init; }

    /// <summary>Upper limit as published; none when the rulebook is to compute it.</summary>
    [Key(6)]
    public Price UpperLimit { get; init; }

    /// <summary>Lower limit as published; none when the rulebook is to compute it.</summary>
    [Key(7)]
    public Price LowerLimit { get; init; }

    /// <summary>Suspended for the day.</summary>
    [Key(8)]
    public bool IsSuspended { get; init; }

    /// <summary>Shares bought today may be sold today (回转, some funds).</summary>
    [Key(9)]
    public bool IsSameDaySellable { get; init; }

    /// <inheritdoc/>
    public static RecordType Type => RecordType.DefineInstrument;

    /// <inheritdoc/>
    public static ushort Version => 1;
}
