using static QuantCore.Model.Markets.AShare.Confidence;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Daily purchase caps of ST stocks, by board and date.</summary>
public static class RiskWarningCapTable
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<RiskWarningCapRow> Rows { get; } =
    [
        new(new(20130104), Boards.SseMain, new(500_000), Secondary, "SSE 风险警示板股票交易管理办法, art. 14"),
        new(new(20130104), Boards.SzseMain | Boards.ChiNext, new(500_000), StricterReading,
            "SZSE has the same cap by a secondary source; its first day and ChiNext are unverified: stricter reading"),
        new(new(20190722), Boards.Star, new(500_000), StricterReading, "whether STAR is under the cap is unverified: stricter reading"),
        new(new(20211115), Boards.Bse, new(500_000), StricterReading, "no source for BSE either way: stricter reading"),
    ];
}
