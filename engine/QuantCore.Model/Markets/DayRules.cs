using QuantCore.Model.Markets.AShare;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>
/// The market rules of one trading day, resolved once from the dated tables in <c>AShare</c>; lookups after that allocate nothing. A board
/// without a row on the day has no rule, and every question says so instead of guessing: <see cref="HasRules"/> asks all at once.
/// </summary>
public sealed partial class DayRules
{
    private readonly BoardRules?[] _boards = new BoardRules?[(int)Board.Index + 1];
    private readonly long[] _boundaries;

    private DayRules(TradingDay day)
    {
        Day = day;
        for (var board = Board.SseMain; board <= Board.Index; board++) _boards[(int)board] = new BoardRules(board, day);
        IsKnownClosed = TradingCalendar.IsKnownClosed(day);
        _boundaries = IsKnownClosed
            ? []
            : _boards.SelectMany(board => board?.Session?.Steps ?? []).Select(step => step.FromNs)
                .Where(ns => ns > 0).Distinct().Order().ToArray();
    }

    /// <summary>The day.</summary>
    public TradingDay Day { get; }

    /// <summary>Whether the calendar knows the day as one without trading: every phase is then closed.
    /// A day outside the calendar's years is taken as what the journal says it is.</summary>
    public bool IsKnownClosed { get; }

    /// <summary>Whether the board has every rule an order needs on this day.</summary>
    public bool HasRules(Board board) => Of(board) is { IsComplete: true };

    /// <summary>The board's phase at a time of day (ns since midnight in Shanghai); closed when there is no rule.</summary>
    public SessionPhase PhaseAt(Board board, long timeOfDayNs)
    {
        if (IsKnownClosed || Of(board)?.Session is not { } session) return SessionPhase.Closed;
        var phase = SessionPhase.Closed;
        foreach (var step in session.Steps)
        {
            if (step.FromNs > timeOfDayNs) break;
            phase = step.Phase;
        }

        return phase;
    }

    /// <summary>The next time of day, after this one, at which any board's phase changes;
    /// <see cref="long.MaxValue"/> when none does.</summary>
    public long NextBoundaryNs(long timeOfDayNs)
    {
        foreach (var boundary in _boundaries)
        {
            if (boundary > timeOfDayNs) return boundary;
        }

        return long.MaxValue;
    }

    /// <summary>The board's tick; <see cref="Price.None"/> when it has no rule.</summary>
    public Price Tick(Board board) => Of(board)?.Tick?.Tick ?? Price.None;

    /// <summary>Whether a price is a positive multiple of the board's tick; never when it has no rule.</summary>
    public bool IsOnTick(Board board, Price price) =>
        Of(board)?.Tick is { } row && price.Value > 0 && price.Value % row.Tick.Value == 0;

    /// <summary>The board's order quantities; all zero when it has no rule.</summary>
    public LotRule LotOf(Board board) => Of(board)?.LotRule ?? default;

    /// <summary>Judges an order's quantity; see <see cref="LotRule.Check"/>.</summary>
    public LotCheck CheckLot(Board board, Side side, OrdType type, Quantity quantity, Quantity holding) =>
        LotOf(board).Check(side, type, quantity, holding);

    /// <summary>Whether the board takes this order type in this phase. Limit orders go wherever orders are taken or held;
    /// market kinds in continuous trading only, so they are not held either.</summary>
    public bool AllowsOrderType(Board board, OrdType type, SessionPhase phase)
    {
        if (Of(board) is not { OrderTypes: not null } rules) return false;
        return type == OrdType.Limit
            ? phase.AcceptsOrders() || phase.HoldsOrders()
            : phase.IsContinuous() && (uint)type < 32 && (rules.MarketKinds >> (int)type & 1) != 0;
    }

    /// <summary>Whether a market order on the board must carry a protective price (保护限价).</summary>
    public bool NeedsProtectivePrice(Board board) => Of(board)?.OrderTypes is { NeedsProtectivePrice: true };

    /// <summary>Whether T+1 holds: shares bought today are not sellable today. Also when there is no rule.</summary>
    public bool IsNextDaySettled(Instrument instrument) =>
        !(instrument.IsSameDaySellable && Of(instrument.Board)?.Settlement is { AllowsSameDaySale: true });

    /// <summary>The board's fees; null when it has no rule.</summary>
    public FeeSchedule? FeesOf(Board board) => Of(board)?.Fees;

    /// <summary>The most shares of one ST stock an account may buy on the day; null when there is no such rule.</summary>
    public Quantity? RiskWarningDayCap(Board board) => Of(board)?.Cap?.Cap;

    /// <summary>The halts of stocks without a price limit; null when the board has none.</summary>
    public IpoHaltRule? IpoHaltOf(Board board) => Of(board)?.Halt?.Rule;

    private BoardRules? Of(Board board) => (uint)board < (uint)_boards.Length ? _boards[(int)board] : null;
}
