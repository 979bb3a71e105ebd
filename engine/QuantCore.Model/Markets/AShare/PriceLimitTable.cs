using static QuantCore.Model.Markets.AShare.Confidence;
using static QuantCore.Model.Markets.AShare.PriceRounding;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Daily price limits by board and date.</summary>
public static class PriceLimitTable
{
    private const string Rules2026 = "SSE 上证发〔2026〕41号, SZSE 深证上〔2026〕551号, trading rules 2026";

    /// <summary>All rows, normal stocks and funds.</summary>
    public static IReadOnlyList<PriceLimitRow> Normal { get; } =
    [
        new(new(19961216), Boards.Main, false, 1000, HalfUp, Secondary, "CSRC notice of 1996-12-13: 10 %; SSE/SZSE trading rules since"),
        new(new(20040601), Boards.Funds, false, 1000, HalfUp, StricterReading,
            "SSE/SZSE trading rules: 10 %. Funds on STAR or ChiNext have 20 %: not in the code; without published limits they keep 10 %"),
        new(new(20091030), Boards.ChiNext, false, 1000, HalfUp, Secondary, "SZSE ChiNext opening: 10 % as the main board"),
        new(new(20200824), Boards.ChiNext, false, 2000, HalfUp, Documented, "SZSE 创业板交易特别规定 (2020): 20 %"),
        new(new(20190722), Boards.Star, false, 2000, HalfUp, Documented, "SSE 科创板股票交易特别规定 (2019): 20 %"),
        new(new(20211115), Boards.Bse, false, 3000, Inward, StricterReading,
            "BSE 交易规则: 30 %. Upper limit is cut (measured: 920023, 1.82 -> 2.36); lower raised: unverified, stricter reading"),
    ];

    /// <summary>All rows, ST and *ST stocks.</summary>
    public static IReadOnlyList<PriceLimitRow> RiskWarning { get; } =
    [
        new(new(19980422), Boards.Main, true, 500, HalfUp, Secondary, "SSE/SZSE special treatment (ST): 5 %"),
        new(new(20260706), Boards.Main, true, 1000, HalfUp, Documented, Rules2026 + ": ST from 5 % to 10 %"),
        new(new(20091030), Boards.ChiNext, true, 500, HalfUp, Secondary, "SZSE trading rules before 2020-08-24: ST 5 %"),
        new(new(20200824), Boards.ChiNext, true, 2000, HalfUp, Documented, "SZSE 创业板交易特别规定 (2020): 20 %, ST included"),
        new(new(20190722), Boards.Star, true, 2000, HalfUp, Documented, "SSE 科创板股票交易特别规定 (2019): 20 %, ST included"),
        new(new(20211115), Boards.Bse, true, 3000, Inward, StricterReading, "BSE 交易规则: 30 %, ST included; rounding as for normal stocks"),
    ];
}
