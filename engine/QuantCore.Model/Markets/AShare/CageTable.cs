using static QuantCore.Model.Markets.AShare.Confidence;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Price cages by board and date. "No cage" is a row too: silence would be no rule.</summary>
public static class CageTable
{
    /// <summary>All rows.
    /// Bounds are cut inward to the tick (the text of one board rounds half up: unverified, stricter reading).</summary>
    public static IReadOnlyList<CageRow> Rows { get; } =
    [
        new(new(19961216), Boards.Main, 0, 0, 0, false, Secondary, "none before 2023-04-10"),
        new(new(20091030), Boards.ChiNext, 0, 0, 0, false, Secondary, "none before 2020-08-24"),
        new(new(20040601), Boards.Funds, 0, 0, 0, false, Secondary, "the cage is of stocks"),
        new(new(20200824), Boards.ChiNext, 200, 0, 0, true, StricterReading,
            "SZSE 创业板交易特别规定 (2020): 2 %, orders outside were parked; refused here: a parked order trades when nobody expects it"),
        new(new(20190722), Boards.Star, 200, 0, 10, false, StricterReading,
            "SSE 科创板股票交易特别规定 (2019): 2 %; whether the 10-tick floor of 2023 holds here conflicts: strict for risk, loose for simulation"),
        new(new(20211115), Boards.Bse, 500, 10, 10, false, Secondary, "BSE 交易规则: 5 % or 10 ticks, the wider"),
        new(new(20230410), Boards.Main | Boards.ChiNext, 200, 10, 10, false, Documented,
            "SSE 上证发〔2023〕32号, SZSE 深证上〔2023〕98号: 2 % or 10 ticks, the wider; outside is refused"),
    ];
}
