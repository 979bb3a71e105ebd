using QuantCore.Model.Markets.AShare;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>The board of an instrument by its code, for when no instrument master says it.</summary>
public static class BoardOf
{
    /// <summary>False when the code belongs to no board with rules here.</summary>
    public static bool TryFrom(InstrumentId id, out Board board)
    {
        foreach (var row in BoardPrefixTable.Rows)
        {
            if (row.Exchange != id.Exchange || id.Code < row.First || id.Code > row.Last) continue;
            board = row.Board;
            return true;
        }

        board = default;
        return false;
    }
}
