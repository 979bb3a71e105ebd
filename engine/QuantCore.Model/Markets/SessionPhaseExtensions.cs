namespace QuantCore.Model.Markets;

/// <summary>What a phase lets through (SSE/SZSE trading rules, times of orders and cancels).</summary>
public static class SessionPhaseExtensions
{
    /// <summary>Whether the exchange takes new orders.</summary>
    public static bool AcceptsOrders(this SessionPhase phase) =>
        phase is SessionPhase.OpeningAuction or SessionPhase.OpeningAuctionNoCancel or SessionPhase.Morning or SessionPhase.Afternoon
            or SessionPhase.ClosingAuction or SessionPhase.AfterHours;

    /// <summary>Whether the exchange takes cancels.</summary>
    public static bool AcceptsCancels(this SessionPhase phase) =>
        phase is SessionPhase.OpeningAuction or SessionPhase.Morning or SessionPhase.Afternoon or SessionPhase.AfterHours;

    /// <summary>Whether orders are held here until the next phase takes them.
    /// Whether SZSE takes orders at lunch is unverified: held.</summary>
    public static bool HoldsOrders(this SessionPhase phase) => phase is SessionPhase.OpeningGap or SessionPhase.Lunch;

    /// <summary>Whether orders match as they come, at price and time priority.</summary>
    public static bool IsContinuous(this SessionPhase phase) => phase is SessionPhase.Morning or SessionPhase.Afternoon;

    /// <summary>Whether orders gather for one print at the end.</summary>
    public static bool IsAuction(this SessionPhase phase) =>
        phase is SessionPhase.OpeningAuction or SessionPhase.OpeningAuctionNoCancel or SessionPhase.ClosingAuction;
}
