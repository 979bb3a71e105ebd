using QuantCore.Model.Primitives;
using static QuantCore.Model.Primitives.Exchange;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Which codes belong to which board. B shares, bonds, convertibles, REITs, LOFs and closed-end funds are absent on purpose:
/// they have no rules here.</summary>
public static class BoardPrefixTable
{
    private const string SseCodes = "SSE 证券代码分配指南";
    private const string SzseCodes = "SZSE 证券代码区间";
    private const string BseCodes = "BSE and NEEQ codes; 920 for new and migrated ones";

    /// <summary>All ranges; they do not overlap.</summary>
    public static IReadOnlyList<BoardPrefix> Rows { get; } =
    [
        Prefix(Sse, 600, Board.SseMain, SseCodes),
        Prefix(Sse, 601, Board.SseMain, SseCodes),
        Prefix(Sse, 603, Board.SseMain, SseCodes),
        Prefix(Sse, 605, Board.SseMain, SseCodes),
        Prefix(Sse, 688, Board.Star, SseCodes),
        Prefix(Sse, 689, Board.Star, SseCodes + ", depositary receipts"),
        new(Sse, 510_000, 513_999, Board.SseFund, SseCodes + ": ETFs"),
        new(Sse, 515_000, 518_999, Board.SseFund, SseCodes + ": ETFs"),
        Prefix(Sse, 520, Board.SseFund, SseCodes + ": ETFs, since 2024"),
        Prefix(Sse, 530, Board.SseFund, SseCodes + ": ETFs, since 2024"),
        Prefix(Sse, 551, Board.SseFund, SseCodes + ": bond ETFs, since 2025"),
        new(Sse, 560_000, 563_999, Board.SseFund, SseCodes + ": ETFs"),
        new(Sse, 588_000, 589_999, Board.SseFund, SseCodes + ": STAR ETFs"),
        new(Sse, 1, 999, Board.Index, SseCodes + ": indices 000"),
        new(Szse, 1, 3_999, Board.SzseMain, SzseCodes + ": 000 001 002 003"),
        new(Szse, 300_000, 302_999, Board.ChiNext, SzseCodes + "; 302 by a secondary source"),
        Prefix(Szse, 159, Board.SzseFund, SzseCodes + ": ETFs"),
        Prefix(Szse, 399, Board.Index, SzseCodes + ": indices"),
        new(Bse, 430_000, 439_999, Board.Bse, BseCodes),
        new(Bse, 830_000, 839_999, Board.Bse, BseCodes),
        new(Bse, 870_000, 889_999, Board.Bse, BseCodes),
        new(Bse, 920_000, 929_999, Board.Bse, BseCodes),
        Prefix(Bse, 899, Board.Index, BseCodes + ": indices"),
    ];

    private static BoardPrefix Prefix(Exchange exchange, int prefix, Board board, string source) =>
        new(exchange, prefix * 1000, (prefix * 1000) + 999, board, source);
}
