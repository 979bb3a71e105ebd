using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using static QuantCore.Model.Tests.Support.Yuan;

namespace QuantCore.Model.Tests.Markets;

/// <summary>The agreed test vectors of the A-share rules, by number.</summary>
public sealed class KnownAnswerTests
{
    private static readonly CommissionPlan Plan = new(2500, Cny(5), IncludesExchangeFees: true);

    [Fact]
    public void V01_main_board_10_03_trades_between_9_03_and_11_03() =>
        Assert.Equal((Px(9.03), Px(11.03)), Limits(20230201, Stock(Board.SseMain, 10.03)));

    [Fact]
    public void V02_main_board_ST_1_87_widens_on_2026_07_06()
    {
        var stock = Stock(Board.SzseMain, 1.87, isRiskWarning: true);
        Assert.Equal((Px(1.78), Px(1.96)), Limits(20260703, stock));
        Assert.Equal((Px(1.68), Px(2.06)), Limits(20260706, stock));
    }

    [Fact]
    public void V03_STAR_7_90_goes_up_to_9_48() => Assert.Equal(Px(9.48), Limits(20230201, Stock(Board.Star, 7.90)).Upper);

    [Fact]
    public void V04_BSE_1_82_is_cut_to_2_36() => Assert.Equal(Px(2.36), Limits(20240201, Stock(Board.Bse, 1.82)).Upper);

    [Theory]
    [InlineData(4.00, 4.10)]
    [InlineData(10.00, 10.20)]
    public void V05_cage_of_a_buy_is_2_percent_or_10_ticks_above_the_ask(double ask, double bound)
    {
        Assert.True(On(20230601).TryCage(Board.SseMain, Side.Buy, Px(ask - 0.01), Px(ask), default, default, out var actual));
        Assert.Equal(Px(bound), actual);
    }

    [Theory]
    [InlineData(100, LotCheck.Ok)]
    [InlineData(600, LotCheck.Ok)]
    [InlineData(1200, LotCheck.Ok)]
    [InlineData(1250, LotCheck.Ok)]
    [InlineData(50, LotCheck.Ok)]
    [InlineData(150, LotCheck.NotALot)]
    [InlineData(650, LotCheck.NotALot)]
    [InlineData(49, LotCheck.NotALot)]
    public void V06_main_board_holding_1250_sells_lots_or_the_whole_odd_tail(long quantity, LotCheck expected) =>
        Assert.Equal(expected, On(20230201).CheckLot(Board.SzseMain, Side.Sell, OrdType.Limit, Qty(quantity), Qty(1250)));

    [Theory]
    [InlineData(200, 350, LotCheck.Ok)]
    [InlineData(201, 350, LotCheck.Ok)]
    [InlineData(350, 350, LotCheck.Ok)]
    [InlineData(150, 350, LotCheck.NotALot)]
    [InlineData(150, 150, LotCheck.Ok)]
    [InlineData(149, 150, LotCheck.NotALot)]
    public void V07_STAR_sells_from_200_or_the_whole_small_balance(long quantity, long holding, LotCheck expected) =>
        Assert.Equal(expected, On(20230201).CheckLot(Board.Star, Side.Sell, OrdType.Limit, Qty(quantity), Qty(holding)));

    [Fact]
    public void V08_a_buy_of_1000_at_0_025_percent_costs_the_minimum_of_5() =>
        Assert.Equal(Cny(5), On(20230201).FeesOf(Board.SseMain)!.Charge(Side.Buy, Cny(1000), Plan).Commission);

    [Fact]
    public void V09_cancels_end_at_09_20_sharp()
    {
        var rules = On(20230201);
        Assert.True(rules.PhaseAt(Board.SseMain, ShanghaiTime.At(9, 19, 59, 999)).AcceptsCancels());
        Assert.False(rules.PhaseAt(Board.SseMain, ShanghaiTime.At(9, 20)).AcceptsCancels());
    }

    [Theory]
    [InlineData(26.00, 1)]
    [InlineData(25.99, 0)]
    [InlineData(14.00, -1)]
    [InlineData(14.01, 0)]
    [InlineData(32.00, 2)]
    [InlineData(8.00, -2)]
    [InlineData(8.01, -1)]
    [InlineData(33.00, 2)]
    public void V10_an_IPO_open_of_20_halts_at_26_14_32_and_8(double price, int level) =>
        Assert.Equal(level, On(20230601).IpoHaltOf(Board.SseMain)!.LevelOf(Px(20), Px(price)));

    [Fact]
    public void V11_shares_bought_today_stay_until_tomorrow() => Assert.True(On(20230201).IsNextDaySettled(Stock(Board.SseMain, 10)));

    [Fact]
    public void V12_two_fills_of_one_order_pay_one_minimum()
    {
        var fees = On(20230201).FeesOf(Board.SseMain)!;
        var first = fees.Charge(Side.Buy, Cny(1000), Plan);
        var both = fees.Charge(Side.Buy, Cny(41_000), Plan);
        Assert.Equal(Cny(5), first.Commission);
        Assert.Equal(Cny(10.25), both.Commission);
        Assert.Equal(Cny(5.25), (both - first).Commission);
    }
}
