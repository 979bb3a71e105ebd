namespace QuantCore.Model.Markets;

/// <summary>Where in its day a board is.</summary>
public enum SessionPhase : byte
{
    /// <summary>No trading: after the day, on a closed day, or no rule.</summary>
    Closed = 0,

    /// <summary>Before 09:15.</summary>
    PreOpen = 1,

    /// <summary>09:15–09:20: opening call auction, orders and cancels.</summary>
    OpeningAuction = 2,

    /// <summary>09:20–09:25: opening call auction, orders but no cancels; prints at its end.</summary>
    OpeningAuctionNoCancel = 3,

    /// <summary>09:25–09:30: nothing is taken; orders are held here until 09:30.</summary>
    OpeningGap = 4,

    /// <summary>09:30–11:30: continuous.</summary>
    Morning = 5,

    /// <summary>11:30–13:00: orders are held here until 13:00.</summary>
    Lunch = 6,

    /// <summary>From 13:00: continuous.</summary>
    Afternoon = 7,

    /// <summary>14:57–15:00: closing call auction, orders but no cancels; prints at its end.</summary>
    ClosingAuction = 8,

    /// <summary>15:00–15:05, on a board with an after-hours session: nothing is taken.</summary>
    PostClose = 9,

    /// <summary>15:05–15:30: trading at the fixed closing price.</summary>
    AfterHours = 10,
}
