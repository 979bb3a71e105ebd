using static QuantCore.Model.Markets.AShare.Confidence;

namespace QuantCore.Model.Markets.AShare;

/// <summary>T+1 by board and date.</summary>
public static class SettlementTable
{
    private const string Shares =
        "Securities law practice since 1995-01-01 and trading rules: A shares bought today are not sellable today";

    /// <summary>All rows.</summary>
    public static IReadOnlyList<SettlementRow> Rows { get; } =
    [
        new(new(19961216), Boards.Main, false, Secondary, Shares),
        new(new(20091030), Boards.ChiNext, false, Secondary, Shares),
        new(new(20190722), Boards.Star, false, Documented, Shares),
        new(new(20211115), Boards.Bse, false, Secondary, Shares),
        new(new(20040601), Boards.Funds, false, Secondary, "trading rules: stock ETFs T+1"),
        new(new(20150119), Boards.Funds, true, Secondary,
            "SSE/SZSE 2015-01-19: bond, gold, cross-border and money ETFs trade T+0; the instrument's row says which"),
    ];
}
