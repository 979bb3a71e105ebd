using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;
using static QuantCore.Model.Tests.Support.Yuan;

namespace QuantCore.Model.Tests.Markets;

public sealed class SessionTests
{
    private const int Day = 20230201;

    [Theory]
    [InlineData(0, 0, SessionPhase.PreOpen)]
    [InlineData(9, 14, SessionPhase.PreOpen)]
    [InlineData(9, 15, SessionPhase.OpeningAuction)]
    [InlineData(9, 20, SessionPhase.OpeningAuctionNoCancel)]
    [InlineData(9, 25, SessionPhase.OpeningGap)]
    [InlineData(9, 30, SessionPhase.Morning)]
    [InlineData(11, 29, SessionPhase.Morning)]
    [InlineData(11, 30, SessionPhase.Lunch)]
    [InlineData(13, 0, SessionPhase.Afternoon)]
    [InlineData(14, 56, SessionPhase.Afternoon)]
    [InlineData(14, 57, SessionPhase.ClosingAuction)]
    [InlineData(15, 0, SessionPhase.Closed)]
    [InlineData(23, 59, SessionPhase.Closed)]
    public void A_main_board_day_goes_through_its_phases(int hour, int minute, SessionPhase expected) =>
        Assert.Equal(expected, On(Day).PhaseAt(Board.SseMain, ShanghaiTime.At(hour, minute)));

    [Theory]
    [InlineData(20180817, Board.SseMain, SessionPhase.Afternoon)]
    [InlineData(20180820, Board.SseMain, SessionPhase.ClosingAuction)]
    [InlineData(20180817, Board.SzseMain, SessionPhase.ClosingAuction)]
    [InlineData(20260703, Board.SseFund, SessionPhase.Afternoon)]
    [InlineData(20260706, Board.SseFund, SessionPhase.ClosingAuction)]
    [InlineData(20260703, Board.SzseFund, SessionPhase.ClosingAuction)]
    [InlineData(20190719, Board.Star, SessionPhase.Closed)]
    public void The_closing_auction_is_dated(int day, Board board, SessionPhase expected) =>
        Assert.Equal(expected, On(day).PhaseAt(board, ShanghaiTime.At(14, 58)));

    [Theory]
    [InlineData(20190722, Board.Star, true)]
    [InlineData(20200821, Board.ChiNext, false)]
    [InlineData(20200824, Board.ChiNext, true)]
    [InlineData(20260703, Board.SseMain, false)]
    [InlineData(20260706, Board.SseMain, true)]
    [InlineData(20260706, Board.SzseFund, true)]
    [InlineData(20260706, Board.Bse, false)]
    public void After_hours_trading_is_dated(int day, Board board, bool has)
    {
        Assert.Equal(has ? SessionPhase.PostClose : SessionPhase.Closed, On(day).PhaseAt(board, ShanghaiTime.At(15, 0)));
        Assert.Equal(has ? SessionPhase.AfterHours : SessionPhase.Closed, On(day).PhaseAt(board, ShanghaiTime.At(15, 5)));
        Assert.Equal(SessionPhase.Closed, On(day).PhaseAt(board, ShanghaiTime.At(15, 30)));
    }

    [Theory]
    [InlineData(20230128)]
    [InlineData(20230123)]
    [InlineData(20230230)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MaxValue)]
    public void A_closed_day_or_a_number_that_is_no_date_has_no_phase_but_closed(int day)
    {
        Assert.True(On(day).IsKnownClosed);
        Assert.Equal(long.MaxValue, On(day).NextBoundaryNs(0));
        Assert.Equal(SessionPhase.Closed, On(day).PhaseAt(Board.SseMain, ShanghaiTime.At(10, 0)));
    }

    [Fact]
    public void A_year_the_calendar_does_not_cover_is_what_the_journal_says() =>
        Assert.Equal(SessionPhase.Morning, On(20100104).PhaseAt(Board.SseMain, ShanghaiTime.At(10, 0)));

    [Fact]
    public void Boundaries_are_those_of_all_boards_in_order()
    {
        var found = new List<long>();
        for (var at = On(Day).NextBoundaryNs(-1); at != long.MaxValue; at = On(Day).NextBoundaryNs(at)) found.Add(at);
        Assert.Equal(
            [
                ShanghaiTime.At(9, 15), ShanghaiTime.At(9, 20), ShanghaiTime.At(9, 25), ShanghaiTime.At(9, 30), ShanghaiTime.At(11, 30),
                ShanghaiTime.At(13, 0), ShanghaiTime.At(14, 57), ShanghaiTime.At(15, 0), ShanghaiTime.At(15, 5), ShanghaiTime.At(15, 30),
            ],
            found);
    }

    [Fact]
    public void Phases_change_only_at_boundaries()
    {
        for (var at = 0L; at < ShanghaiTime.NsPerDay; at += 30 * ShanghaiTime.NsPerSecond)
        {
            var next = Math.Min(On(Day).NextBoundaryNs(at), ShanghaiTime.NsPerDay);
            for (var board = Board.SseMain; board <= Board.SzseFund; board++)
                Assert.Equal(On(Day).PhaseAt(board, at), On(Day).PhaseAt(board, next - 1));
        }
    }

    [Theory]
    [InlineData(SessionPhase.Closed, false, false, false, false, false)]
    [InlineData(SessionPhase.PreOpen, false, false, false, false, false)]
    [InlineData(SessionPhase.OpeningAuction, true, true, false, false, true)]
    [InlineData(SessionPhase.OpeningAuctionNoCancel, true, false, false, false, true)]
    [InlineData(SessionPhase.OpeningGap, false, false, true, false, false)]
    [InlineData(SessionPhase.Morning, true, true, false, true, false)]
    [InlineData(SessionPhase.Lunch, false, false, true, false, false)]
    [InlineData(SessionPhase.Afternoon, true, true, false, true, false)]
    [InlineData(SessionPhase.ClosingAuction, true, false, false, false, true)]
    [InlineData(SessionPhase.PostClose, false, false, false, false, false)]
    [InlineData(SessionPhase.AfterHours, true, true, false, false, false)]
    public void Each_phase_lets_through_what_the_timetable_says(
        SessionPhase phase, bool orders, bool cancels, bool holds, bool continuous, bool auction) => Assert.Equal(
        (orders, cancels, holds, continuous, auction),
        (phase.AcceptsOrders(), phase.AcceptsCancels(), phase.HoldsOrders(), phase.IsContinuous(), phase.IsAuction()));
}
