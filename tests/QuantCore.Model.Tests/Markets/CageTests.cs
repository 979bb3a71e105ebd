using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using static QuantCore.Model.Tests.Support.Yuan;

namespace QuantCore.Model.Tests.Markets;

public sealed class CageTests
{
    [Theory]
    [InlineData(20230407, Board.SseMain, false)]
    [InlineData(20230410, Board.SseMain, true)]
    [InlineData(20200821, Board.ChiNext, false)]
    [InlineData(20200824, Board.ChiNext, true)]
    [InlineData(20190722, Board.Star, true)]
    [InlineData(20211115, Board.Bse, true)]
    [InlineData(20240104, Board.SseFund, false)]
    [InlineData(20240104, Board.Index, false)]
    public void A_cage_holds_from_its_day(int day, Board board, bool expected) =>
        Assert.Equal(expected, On(day).TryCage(board, Side.Buy, Px(9.99), Px(10), Px(10), Px(10), out _));

    [Fact]
    public void The_reference_is_the_other_side_then_the_own_side_then_the_last_trade_then_the_previous_close()
    {
        var (bid, ask, last, close) = (Px(20), Px(30), Px(40), Px(50));
        Assert.Equal(Px(30.6), Bound(Side.Buy, bid, ask, last, close));
        Assert.Equal(Px(20.4), Bound(Side.Buy, bid, default, last, close));
        Assert.Equal(Px(40.8), Bound(Side.Buy, default, default, last, close));
        Assert.Equal(Px(51), Bound(Side.Buy, default, default, default, close));
        Assert.Equal(Px(19.6), Bound(Side.Sell, bid, ask, last, close));
        Assert.Equal(Px(29.4), Bound(Side.Sell, default, ask, last, close));
        Assert.Equal(Price.None, Bound(Side.Sell, default, default, default, default));
    }

    [Fact]
    public void STAR_has_no_ten_tick_floor_for_risk_but_may_in_simulation()
    {
        Assert.True(On(20240104).TryCage(Board.Star, Side.Buy, default, Px(4), default, default, out var strict));
        Assert.True(On(20240104).TryCage(Board.Star, Side.Buy, default, Px(4), default, default, out var loose, CageReading.Loose));
        Assert.Equal((Px(4.08), Px(4.10)), (strict, loose));
    }

    [Fact]
    public void BSE_has_5_percent_or_ten_ticks()
    {
        Assert.True(On(20240104).TryCage(Board.Bse, Side.Sell, Px(10), default, default, default, out var percent));
        Assert.True(On(20240104).TryCage(Board.Bse, Side.Sell, Px(1), default, default, default, out var ticks));
        Assert.Equal((Px(9.5), Px(0.9)), (percent, ticks));
    }

    [Fact]
    public void Bounds_are_cut_inward_and_never_below_one_tick()
    {
        Assert.Equal(Px(10.25), Bound(Side.Buy, default, Px(10.05), default, default));
        Assert.Equal(Px(9.85), Bound(Side.Sell, Px(10.05), default, default, default));
        Assert.Equal(Px(0.01), Bound(Side.Sell, Px(0.05), default, default, default));
    }

    private static Price Bound(Side side, Price bid, Price ask, Price last, Price close)
    {
        Assert.True(On(20240104).TryCage(Board.SzseMain, side, bid, ask, last, close, out var bound));
        return bound;
    }
}
