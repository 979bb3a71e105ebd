using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets.AShare;

/// <summary>One dated rule. It holds from its day until a newer row for the same board; there is no default before the first.</summary>
/// <param name="EffectiveFrom">First trading day it holds.</param>
/// <param name="Boards">Boards it holds for.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Source">Where it comes from, and the choice made where sources conflict.</param>
public abstract record RuleRow(TradingDay EffectiveFrom, Boards Boards, Confidence Confidence, string Source)
{
    /// <summary>Whether the row is for this board and has begun on this day.</summary>
    public bool AppliesTo(Board board, TradingDay day) => ((int)Boards >> (int)board & 1) != 0 && EffectiveFrom <= day;

    /// <summary>The newest row for the board that has begun on the day; null is "no rule".</summary>
    public static T? Newest<T>(IReadOnlyList<T> rows, Board board, TradingDay day)
        where T : RuleRow
    {
        T? newest = null;
        foreach (var row in rows)
        {
            if (row.AppliesTo(board, day) && (newest is null || row.EffectiveFrom > newest.EffectiveFrom)) newest = row;
        }

        return newest;
    }
}
