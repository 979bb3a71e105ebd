using static QuantCore.Model.Markets.AShare.Confidence;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Price steps by board and date.</summary>
public static class TickTable
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<TickRow> Rows { get; } =
    [
        new(new(19961216), Boards.Main, new(100), Secondary, "SSE/SZSE trading rules: A shares 0.01 CNY"),
        new(new(20091030), Boards.ChiNext, new(100), Secondary, "SZSE trading rules: A shares 0.01 CNY"),
        new(new(20190722), Boards.Star, new(100), Documented, "SSE 科创板股票交易特别规定 (2019): 0.01 CNY"),
        new(new(20211115), Boards.Bse, new(100), Secondary, "BSE 交易规则: 0.01 CNY"),
        new(new(20040601), Boards.Funds, new(10), Secondary, "SSE/SZSE trading rules: funds 0.001 CNY"),
    ];
}
