using static QuantCore.Model.Markets.AShare.Confidence;
using static QuantCore.Model.Markets.AShare.FeeItem;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Fee rates by board and date. Commission is the account's own and not here.
/// Before 2015-08-01 the transfer fee went by face value, not by amount: no rows.</summary>
public static class FeeTable
{
    private const Boards Stocks = Boards.Main | Boards.ChiNext;
    private const string Halved = "MoF/STA announcement 2023 No. 39: stamp duty halved to 0.05 %";

    /// <summary>All rows.</summary>
    public static IReadOnlyList<FeeRow> Rows { get; } =
    [
        new(new(20080919), Boards.Main, StampDuty, 10_000, Secondary, "MoF/STA, 2008-09-19: 0.1 %, sells only"),
        new(new(20091030), Boards.ChiNext, StampDuty, 10_000, Secondary, "as the main boards: 0.1 %, sells only"),
        new(new(20190722), Boards.Star, StampDuty, 10_000, Documented, "as the main boards: 0.1 %, sells only"),
        new(new(20211115), Boards.Bse, StampDuty, 10_000, Secondary, "as SSE/SZSE: 0.1 %, sells only"),
        new(new(20230828), Stocks | Boards.Star | Boards.Bse, StampDuty, 5_000, Documented, Halved),
        new(new(20040601), Boards.Funds, StampDuty, 0, Secondary, "fund units bear no stamp duty"),

        new(new(20150801), Stocks, Transfer, 200, Secondary, "ChinaClear, 2015-08-01: 0.002 % of the amount, both sides"),
        new(new(20190722), Boards.Star, Transfer, 200, Documented, "as the main boards: 0.002 %, both sides"),
        new(new(20211115), Boards.Bse, Transfer, 250, Secondary,
            "ChinaClear notice of 2022-04 names the earlier BSE rate: 0.0025 %, both sides"),
        new(new(20220429), Stocks | Boards.Star | Boards.Bse, Transfer, 100, Documented,
            "ChinaClear, 2022-04-29: 0.001 %, both sides, all three exchanges"),
        new(new(20040601), Boards.Funds, Transfer, 0, Secondary, "ETFs bear no transfer fee"),

        new(new(20150801), Stocks, Handling, 487, Secondary, "SSE/SZSE, 2015-08-01: 0.00487 %, both sides"),
        new(new(20190722), Boards.Star, Handling, 487, Documented, "as the main boards: 0.00487 %, both sides"),
        new(new(20230828), Stocks | Boards.Star, Handling, 341, Documented,
            "SSE 上证发〔2023〕137号 and SZSE, 2023-08-28: 0.00341 %, both sides"),
        new(new(20211115), Boards.Bse, Handling, 5_000, Secondary, "BSE opening: 0.05 %, both sides"),
        new(new(20221201), Boards.Bse, Handling, 2_500, Secondary, "BSE, 2022-12-01: halved to 0.025 %"),
        new(new(20230828), Boards.Bse, Handling, 1_250, Secondary, "BSE, 2023-08-28: halved to 0.0125 %"),
        new(new(20150801), Boards.Funds, Handling, 450, StricterReading, "0.004 % and 0.0045 % are reported for funds: the higher one"),

        new(new(20120901), Stocks, Regulatory, 200, Secondary, "CSRC, 2012: 0.002 %, both sides"),
        new(new(20190722), Boards.Star, Regulatory, 200, Documented, "as the main boards: 0.002 %, both sides"),
        new(new(20211115), Boards.Bse, Regulatory, 200, Secondary, "as SSE/SZSE: 0.002 %, both sides"),
        new(new(20120901), Boards.Funds, Regulatory, 200, StricterReading, "whether funds bear it is unverified: charged"),
    ];

    /// <summary>All items of a board on a day; null when one has no row.</summary>
    public static FeeSchedule? Resolve(Board board, Primitives.TradingDay day)
    {
        var stamp = Rate(StampDuty, board, day);
        var transfer = Rate(Transfer, board, day);
        var handling = Rate(Handling, board, day);
        var regulatory = Rate(Regulatory, board, day);
        if (stamp is null || transfer is null || handling is null || regulatory is null) return null;
        return new FeeSchedule(stamp.Value, transfer.Value, handling.Value, regulatory.Value);
    }

    private static long? Rate(FeeItem item, Board board, Primitives.TradingDay day) =>
        RuleRow.Newest(Rows.Where(row => row.Item == item).ToArray(), board, day)?.Per10M;
}
