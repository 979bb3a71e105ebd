using static QuantCore.Model.Markets.AShare.Confidence;

namespace QuantCore.Model.Markets.AShare;

/// <summary>Call auction ranges of stocks without a limit, by board and date.</summary>
public static class AuctionRangeTable
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<AuctionRangeRow> Rows { get; } =
    [
        new(new(20190722), Boards.Star, 900, 50, 1000, StricterReading, Text),
        new(new(20200824), Boards.ChiNext, 900, 50, 1000, StricterReading, Text),
        new(new(20230410), Boards.Main, 900, 50, 1000, StricterReading, Text),
    ];

    private const string Text =
        "Trading rules of both exchanges: opening auction at most 900 % of the reference, later auctions within 10 % of the last trade; "
        + "the lower end of 50 % and the later ones' 10 % are not confirmed: stricter reading";
}
