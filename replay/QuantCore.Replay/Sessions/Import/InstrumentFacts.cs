using QuantCore.Model.Markets;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>What is known of one instrument; the first statement of a fact stays.</summary>
internal sealed class InstrumentFacts(InstrumentId id, Board board)
{
    /// <summary>The instrument.</summary>
    public InstrumentId Id { get; } = id;

    /// <summary>Its board.</summary>
    public Board Board { get; set; } = board;

    /// <summary>Whether the session holds records of it, or a row that defines it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Its name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Reference price of the day, 0.0001 CNY.</summary>
    public long PreClose { get; set; }

    /// <summary>Published upper limit, 0.0001 CNY.</summary>
    public long UpperLimit { get; set; }

    /// <summary>Published lower limit, 0.0001 CNY.</summary>
    public long LowerLimit { get; set; }

    /// <summary>A full row of our own format, which replaces everything above.</summary>
    public DefineInstrument? Row { get; set; }

    /// <summary>Shares traded so far by feeds that tell them per interval.</summary>
    public long RunningVolume { get; set; }

    /// <summary>The smallest step of its price, 0.0001 CNY: 0.001 for funds, 0.01 for shares; an index has none.</summary>
    public long Tick => Board switch
    {
        Board.SseFund or Board.SzseFund => 10,
        Board.Index => 1,
        _ => 100,
    };

    /// <summary>Takes what a snapshot says, where nothing is known yet.</summary>
    public void Learn(long preClose, long upper, long lower)
    {
        if (PreClose == 0) PreClose = preClose;
        if (UpperLimit != 0 || upper <= 0 || lower <= 0) return;
        UpperLimit = upper;
        LowerLimit = lower;
    }

    /// <summary>Its row for the journal.</summary>
    public DefineInstrument ToRow() => Row ?? new DefineInstrument
    {
        Instrument = Id,
        Name = Name,
        Board = Board,
        IsRiskWarning = Name.Contains("ST", StringComparison.Ordinal) && Board is not (Board.SseFund or Board.SzseFund or Board.Index),
        PreClose = new Price(PreClose),
        UpperLimit = new Price(UpperLimit),
        LowerLimit = new Price(LowerLimit),
    };
}
