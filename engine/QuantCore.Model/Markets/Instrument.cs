using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>What the rulebook needs to know of an instrument on one day.</summary>
/// <param name="Id">The instrument.</param>
/// <param name="Board">The board whose rules apply.</param>
/// <param name="PreClose">The day's reference price; none when not known.</param>
/// <param name="IsRiskWarning">ST or *ST.</param>
/// <param name="ListedDays">Trading day since listing, from 1; zero when not new.</param>
/// <param name="IsSuspended">Suspended for the day.</param>
/// <param name="IsSameDaySellable">Whether shares bought today may be sold today.</param>
/// <param name="PublishedUpper">Published upper limit; none when the rulebook is to compute it.</param>
/// <param name="PublishedLower">Published lower limit; none when the rulebook is to compute it.</param>
/// <param name="Name">Its name; may be empty.</param>
public sealed record Instrument(
    InstrumentId Id,
    Board Board,
    Price PreClose,
    bool IsRiskWarning = false,
    int ListedDays = 0,
    bool IsSuspended = false,
    bool IsSameDaySellable = false,
    Price PublishedUpper = default,
    Price PublishedLower = default,
    string Name = "")
{
    /// <summary>From its journaled row.</summary>
    public static Instrument From(DefineInstrument row) => new(
        row.Instrument, row.Board, row.PreClose, row.IsRiskWarning, row.ListedDays, row.IsSuspended, row.IsSameDaySellable,
        row.UpperLimit, row.LowerLimit, row.Name);
}
