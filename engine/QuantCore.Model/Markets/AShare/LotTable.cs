using QuantCore.Model.Primitives;
using static QuantCore.Model.Markets.AShare.Confidence;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Order quantities by board and date. After-hours orders keep the board's lot and maximum
/// (a maximum of 1,000,000 is reported there).</summary>
public static class LotTable
{
    /// <summary>All rows. Odd tails: a sell that mixes whole lots and an odd rest (150 of 1,250) is refused;
    /// some brokers take it, stricter reading.</summary>
    public static IReadOnlyList<LotRow> Rows { get; } =
    [
        new(new(20060701), Boards.Main, Lots(1_000_000, 1_000_000), Secondary,
            "SSE/SZSE trading rules 2006: multiples of 100, at most 1,000,000"),
        new(new(20060701), Boards.Funds, Lots(1_000_000, 1_000_000), Secondary,
            "SSE/SZSE trading rules 2006: funds, multiples of 100, at most 1,000,000"),
        new(new(20091030), Boards.ChiNext, Lots(1_000_000, 1_000_000), Secondary,
            "SZSE trading rules: multiples of 100, at most 1,000,000"),
        new(new(20200824), Boards.ChiNext, Lots(300_000, 150_000), Documented,
            "SZSE 创业板交易特别规定 (2020): limit orders at most 300,000, market orders at most 150,000"),
        new(new(20190722), Boards.Star, Shares(200, 100_000, 50_000), Documented,
            "SSE 科创板股票交易特别规定 (2019): from 200 in steps of 1, at most 100,000 limit and 50,000 market"),
        new(new(20211115), Boards.Bse, Shares(100, 1_000_000, 1_000_000), StricterReading,
            "BSE 交易规则: from 100 in steps of 1; the maximum of 1,000,000 is unverified"),
    ];

    private static LotRule Lots(long maxLimit, long maxMarket) =>
        new(Of(100), Of(100), Of(100), Of(100), OddTail: true, Of(maxLimit), Of(maxMarket));

    private static LotRule Shares(long min, long maxLimit, long maxMarket) =>
        new(Of(min), Of(1), Of(min), Of(1), OddTail: true, Of(maxLimit), Of(maxMarket));

    private static Quantity Of(long shares) => new(shares);
}
