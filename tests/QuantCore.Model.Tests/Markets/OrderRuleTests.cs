using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using static QuantCore.Model.Tests.Support.Yuan;

namespace QuantCore.Model.Tests.Markets;

public sealed class OrderRuleTests
{
    [Theory]
    [InlineData(20240104, Board.SseMain, OrdType.MarketBest5Cancel, true)]
    [InlineData(20240104, Board.SseMain, OrdType.MarketBest5Limit, true)]
    [InlineData(20230407, Board.SseMain, OrdType.MarketBestOwn, false)]
    [InlineData(20230410, Board.SseMain, OrdType.MarketBestOwn, true)]
    [InlineData(20240104, Board.SseMain, OrdType.MarketFillOrKill, false)]
    [InlineData(20240104, Board.SzseMain, OrdType.MarketFillOrKill, true)]
    [InlineData(20240104, Board.SzseMain, OrdType.MarketBest5Limit, false)]
    [InlineData(20240104, Board.Star, OrdType.MarketBestOpponent, true)]
    [InlineData(20240104, Board.Index, OrdType.Limit, false)]
    [InlineData(20240104, Board.SzseMain, (OrdType)200, false)]
    [InlineData(20240104, Board.SzseMain, default(OrdType), false)]
    public void Market_kinds_belong_to_their_exchange_and_date(int day, Board board, OrdType type, bool expected) =>
        Assert.Equal(expected, On(day).AllowsOrderType(board, type, SessionPhase.Morning));

    [Fact]
    public void Limit_orders_go_wherever_orders_are_taken_or_held_and_market_orders_only_in_continuous_trading()
    {
        foreach (var phase in Enum.GetValues<SessionPhase>())
        {
            Assert.Equal(phase.AcceptsOrders() || phase.HoldsOrders(), On(20240104).AllowsOrderType(Board.SseMain, OrdType.Limit, phase));
            Assert.Equal(phase.IsContinuous(), On(20240104).AllowsOrderType(Board.SseMain, OrdType.MarketBest5Cancel, phase));
        }
    }

    [Fact]
    public void Only_a_fund_marked_so_is_sellable_on_the_day_it_is_bought()
    {
        var fund = Stock(Board.SseFund, 1) with { IsSameDaySellable = true };
        Assert.False(On(20240104).IsNextDaySettled(fund));
        Assert.True(On(20240104).IsNextDaySettled(fund with { IsSameDaySellable = false }));
        Assert.True(On(20140106).IsNextDaySettled(fund));
        Assert.True(On(20240104).IsNextDaySettled(fund with { Board = Board.SseMain }));
        Assert.True(On(20240104).IsNextDaySettled(fund with { Board = Board.Index }));
    }

    [Fact]
    public void An_account_buys_at_most_half_a_million_shares_of_an_ST_stock_a_day()
    {
        Assert.Equal(Qty(500_000), On(20240104).RiskWarningDayCap(Board.SseMain));
        Assert.Equal(Qty(500_000), On(20240104).RiskWarningDayCap(Board.SzseMain));
        Assert.Null(On(20240104).RiskWarningDayCap(Board.SseFund));
        Assert.Null(On(20121231).RiskWarningDayCap(Board.SseMain));
    }

    [Fact]
    public void Market_orders_on_STAR_and_BSE_carry_a_protective_price()
    {
        Assert.True(On(20240104).NeedsProtectivePrice(Board.Star));
        Assert.True(On(20240104).NeedsProtectivePrice(Board.Bse));
        Assert.False(On(20240104).NeedsProtectivePrice(Board.SseMain));
    }

    [Fact]
    public void A_halt_lasts_ten_minutes_and_ends_at_14_57()
    {
        var halt = On(20240104).IpoHaltOf(Board.ChiNext)!;
        Assert.Equal(ShanghaiTime.At(10, 10), halt.EndOf(ShanghaiTime.At(10, 0)));
        Assert.Equal(ShanghaiTime.At(14, 57), halt.EndOf(ShanghaiTime.At(14, 50)));
        Assert.Equal(ShanghaiTime.At(14, 58), halt.EndOf(ShanghaiTime.At(14, 58)));
        Assert.Null(On(20230407).IpoHaltOf(Board.SseMain));
        Assert.Equal(0, halt.LevelOf(Price.None, Px(10)));
        Assert.Equal(0, halt.LevelOf(Px(10), Price.None));
    }

    [Theory]
    [InlineData(20240104, Board.SseMain, true)]
    [InlineData(20150803, Board.SzseFund, true)]
    [InlineData(20150731, Board.SseMain, false)]
    [InlineData(20240104, Board.Index, false)]
    public void A_board_has_rules_when_it_has_every_rule(int day, Board board, bool expected) =>
        Assert.Equal(expected, On(day).HasRules(board));

    [Fact]
    public void A_day_is_resolved_once_and_lookups_allocate_nothing()
    {
        Assert.Same(On(20240104), On(20240104));
        var rules = On(20240104);
        var stock = Stock(Board.SseMain, 10.03);
        Ask(rules, stock);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Ask(rules, stock);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Ask(DayRules rules, Instrument stock)
    {
        rules.TryPriceLimits(stock, out _, out _, out _);
        rules.TryCage(stock.Board, Side.Buy, default, stock.PreClose, default, default, out _);
        rules.CheckLot(stock.Board, Side.Sell, OrdType.Limit, Qty(50), Qty(1250));
        rules.PhaseAt(stock.Board, ShanghaiTime.At(13, 1));
        rules.NextBoundaryNs(ShanghaiTime.At(13, 1));
        rules.AllowsOrderType(stock.Board, OrdType.MarketBest5Cancel, SessionPhase.Morning);
        rules.FeesOf(stock.Board)!.Charge(Side.Sell, Cny1M, Plan);
        rules.IsNextDaySettled(stock);
    }

    private static readonly Money Cny1M = Cny(1_000_000);
    private static readonly CommissionPlan Plan = new(2500, Cny(5), false);
}
