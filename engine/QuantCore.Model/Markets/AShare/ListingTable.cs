using static QuantCore.Model.Markets.AShare.Confidence;
using static QuantCore.Model.Markets.AShare.ListingRegime;

namespace QuantCore.Model.Markets.AShare;

/// <summary>First days after an IPO, by board and date.
/// Relistings and delisting periods have no row: their limits have to be published ones.</summary>
public static class ListingTable
{
    private const Boards Szse = Boards.SzseMain | Boards.ChiNext;

    /// <summary>All rows.</summary>
    public static IReadOnlyList<ListingRow> Rows { get; } =
    [
        new(new(20040601), Boards.Funds, 0, OrdinaryLimit, 0, 0, Secondary,
            "ETFs have the ordinary limit from their first day, on the NAV"),
        new(new(20060701), Boards.Main, 1, Unlimited, 0, 0, Secondary, "SSE/SZSE trading rules 2006: no limit on the first day"),
        new(new(20091030), Boards.ChiNext, 1, Unlimited, 0, 0, Secondary, "SZSE trading rules: no limit on the first day"),
        new(new(20140101), Boards.SseMain, 1, IssueRange, 4400, 3600, Secondary,
            "SSE notice of 2013-12-13 on new stocks: day 1 between 64 % and 144 % of the issue price"),
        new(new(20140101), Szse, 1, NotKnown, 0, 0, StricterReading,
            "SZSE notice of 2013-12-13: halts instead of a range (measured: 002709 traded at 145 % of issue): not modelled, refused"),
        new(new(20140613), Szse, 1, IssueRange, 4400, 3600, Secondary,
            "SZSE notice of 2014-06-13 on new stocks: day 1 between 64 % and 144 % of the issue price"),
        new(new(20190722), Boards.Star, 5, Unlimited, 0, 0, Documented, "SSE 科创板股票交易特别规定 (2019): no limit on the first 5 days"),
        new(new(20200824), Boards.ChiNext, 5, Unlimited, 0, 0, Documented, "SZSE 创业板交易特别规定 (2020): no limit on the first 5 days"),
        new(new(20211115), Boards.Bse, 1, Unlimited, 0, 0, Secondary, "BSE 交易规则: no limit on the first day"),
        new(new(20230410), Boards.Main, 5, Unlimited, 0, 0, Documented,
            "SSE 上证发〔2023〕32号, SZSE 深证上〔2023〕98号: no limit on the first 5 days, from the first registration-based listing"),
    ];
}
