using QuantCore.Model.Primitives;
using static QuantCore.Model.Markets.AShare.Confidence;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Timetables by board and date.</summary>
public static class SessionTable
{
    private static readonly SessionStep[] UntilAfternoon =
    [
        new(0, SessionPhase.PreOpen),
        new(ShanghaiTime.At(9, 15), SessionPhase.OpeningAuction),
        new(ShanghaiTime.At(9, 20), SessionPhase.OpeningAuctionNoCancel),
        new(ShanghaiTime.At(9, 25), SessionPhase.OpeningGap),
        new(ShanghaiTime.At(9, 30), SessionPhase.Morning),
        new(ShanghaiTime.At(11, 30), SessionPhase.Lunch),
        new(ShanghaiTime.At(13, 0), SessionPhase.Afternoon),
    ];

    private static readonly SessionStep ClosingAuction = new(ShanghaiTime.At(14, 57), SessionPhase.ClosingAuction);
    private static readonly SessionStep ClosedAt15 = new(ShanghaiTime.At(15, 0), SessionPhase.Closed);

    private static readonly SessionStep[] AfterHours =
    [
        new(ShanghaiTime.At(15, 0), SessionPhase.PostClose),
        new(ShanghaiTime.At(15, 5), SessionPhase.AfterHours),
        new(ShanghaiTime.At(15, 30), SessionPhase.Closed),
    ];

    private static readonly SessionStep[] ToThree = [.. UntilAfternoon, ClosedAt15];
    private static readonly SessionStep[] WithAuction = [.. UntilAfternoon, ClosingAuction, ClosedAt15];
    private static readonly SessionStep[] WithAfterHours = [.. UntilAfternoon, ClosingAuction, .. AfterHours];

    /// <summary>All rows.</summary>
    public static IReadOnlyList<SessionRow> Rows { get; } =
    [
        new(new(20060701), Boards.SseMain | Boards.SseFund, ToThree, Secondary,
            "SSE trading rules 2006: open call auction, no cancels from 09:20; continuous to 15:00"),
        new(new(20060701), Boards.SzseMain | Boards.SzseFund, WithAuction, Secondary,
            "SZSE trading rules 2006: closing call auction from 14:57, no cancels in it"),
        new(new(20091030), Boards.ChiNext, WithAuction, Secondary, "SZSE trading rules; ChiNext opening"),
        new(new(20180820), Boards.SseMain, WithAuction, Documented,
            "SSE trading rules 2018: closing call auction from 14:57 for stocks, not for funds"),
        new(new(20190722), Boards.Star, WithAfterHours, Documented, "SSE 科创板股票交易特别规定 (2019): fixed price after hours 15:05-15:30"),
        new(new(20200824), Boards.ChiNext, WithAfterHours, Documented, "SZSE 创业板交易特别规定 (2020): fixed price after hours 15:05-15:30"),
        new(new(20211115), Boards.Bse, WithAuction, Secondary, "BSE 交易规则; its after-hours session is deferred (北证公告〔2026〕17号)"),
        new(new(20260706), Boards.Main | Boards.Funds, WithAfterHours, Documented,
            "SSE 上证发〔2026〕41号, SZSE 深证上〔2026〕551号: after hours for all A shares and ETFs; SSE funds close by call auction"),
    ];
}
