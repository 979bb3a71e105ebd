using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Engine;

/// <summary>The trading day and the phase of each board, as far as journal time has come.</summary>
public sealed class Session
{
    private const int Boards = (int)Board.Index + 1;
    private readonly SessionPhase[] _phases = new SessionPhase[Boards];
    private long _midnightNs;

    /// <summary>The day; zero before the first.</summary>
    public TradingDay Day { get; private set; }

    /// <summary>The rules of the day.</summary>
    public DayRules? Rules { get; private set; }

    /// <summary>Journal time: the timestamp of the last input, ns since the Unix epoch.</summary>
    public long NowNs { get; internal set; }

    /// <summary>When some board's phase changes next, ns since the Unix epoch.</summary>
    internal long NextBoundaryNs { get; private set; } = long.MaxValue;

    /// <summary>The board's phase now.</summary>
    public SessionPhase PhaseOf(Board board) => Rules is null ? SessionPhase.Closed : _phases[(int)board];

    /// <summary>How much of the time between two moments of the day was trading time of the board, auctions included, ns.</summary>
    internal long TradingTimeBetween(Board board, long fromNs, long toNs)
    {
        if (Rules is null) return 0;
        var sum = 0L;
        var at = Math.Max(fromNs - _midnightNs, 0);
        var end = Math.Min(toNs - _midnightNs, ShanghaiTime.NsPerDay);
        while (at < end)
        {
            var next = Math.Min(Rules.NextBoundaryNs(at), end);
            var phase = Rules.PhaseAt(board, at);
            if (phase.IsContinuous() || phase.IsAuction()) sum += next - at;
            at = next;
        }

        return sum;
    }

    internal void StartDay(TradingDay day)
    {
        Day = day;
        Rules = DayRules.For(day);
        _midnightNs = day.MidnightNs;
        Refresh();
    }

    /// <summary>Recomputes phases and the next boundary for <see cref="NowNs"/>.</summary>
    internal void Refresh()
    {
        if (Rules is null) return;
        var sinceMidnight = NowNs - _midnightNs;
        var isToday = sinceMidnight is >= 0 and < ShanghaiTime.NsPerDay;
        for (var board = 1; board < Boards; board++)
            _phases[board] = isToday ? Rules.PhaseAt((Board)board, sinceMidnight) : SessionPhase.Closed;

        NextBoundaryNs = NextBoundary(sinceMidnight);
    }

    internal long[] SavePhases() => [.. _phases.Select(p => (long)p)];

    internal void Load(TradingDay day, long nowNs, long[] phases)
    {
        NowNs = nowNs;
        if (day == default) return;
        Day = day;
        Rules = DayRules.For(day);
        _midnightNs = day.MidnightNs;
        for (var i = 0; i < Boards; i++) _phases[i] = (SessionPhase)phases[i];

        NextBoundaryNs = NextBoundary(nowNs - _midnightNs);
    }

    private long NextBoundary(long sinceMidnight)
    {
        if (sinceMidnight < 0) return _midnightNs;
        if (sinceMidnight >= ShanghaiTime.NsPerDay) return long.MaxValue;
        var next = Rules!.NextBoundaryNs(sinceMidnight);
        return next == long.MaxValue ? _midnightNs + ShanghaiTime.NsPerDay : _midnightNs + next;
    }
}
