using QuantCore.Model.Messages;
using static QuantCore.Model.Markets.AShare.Confidence;
using static QuantCore.Model.Messages.OrdType;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Order types by board and date.</summary>
public static class OrderTypeTable
{
    private static readonly OrdType[] SseFirst = [MarketBest5Cancel, MarketBest5Limit];
    private static readonly OrdType[] SseAll = [MarketBest5Cancel, MarketBest5Limit, MarketBestOwn, MarketBestOpponent];

    private static readonly OrdType[] Szse =
        [MarketBest5Cancel, MarketBestOwn, MarketBestOpponent, MarketImmediateOrCancel, MarketFillOrKill];

    /// <summary>All rows.</summary>
    public static IReadOnlyList<OrderTypeRow> Rows { get; } =
    [
        new(new(20060701), Boards.SseMain | Boards.SseFund, SseFirst, false, Secondary,
            "SSE trading rules 2006: best five, rest cancelled or limit"),
        new(new(20060701), Boards.SzseMain | Boards.SzseFund, Szse, false, Secondary, "SZSE trading rules 2006: five market kinds"),
        new(new(20091030), Boards.ChiNext, Szse, false, Secondary, "SZSE trading rules: five market kinds"),
        new(new(20190722), Boards.Star, SseAll, true, Secondary, "SSE 科创板股票交易特别规定 (2019): four market kinds, with a protective price"),
        new(new(20211115), Boards.Bse, SseAll, true, Secondary, "BSE 交易规则: four market kinds, with a protective price"),
        new(new(20230410), Boards.SseMain | Boards.SseFund, SseAll, false, Secondary, "SSE 上证发〔2023〕32号: own best and opponent best added"),
    ];
}
