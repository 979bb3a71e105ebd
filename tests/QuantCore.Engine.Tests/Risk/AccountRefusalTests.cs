using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Risk;

/// <summary>What mode, account, money and shares, and the account's own limits refuse, each with its numbers.</summary>
public sealed class AccountRefusalTests
{
    [Fact]
    public void Refuses_an_order_of_another_mode()
    {
        var e = EngineHarness.Quoted();
        var order = e.NewOrder(Side.Buy, 10m, 100, mode: TradingMode.Live);
        e.Refuse(order, RejectReason.ModeMismatch, (long)TradingMode.Simulated, (long)TradingMode.Live);
    }

    [Fact]
    public void Refuses_an_unknown_account_and_records_nothing()
    {
        var e = EngineHarness.Quoted();
        var rejected = e.Refuse(e.NewOrder(Side.Buy, 10m, 100, account: "nobody"));
        Assert.Equal(RejectReason.UnknownAccount, rejected.Reason);
        Assert.False(rejected.IsRecorded);
        Assert.Null(e.State.Orders.Find(rejected.OrderId));
    }

    [Fact]
    public void Names_the_wrong_mode_before_the_unknown_account()
    {
        var e = EngineHarness.Quoted();
        var rejected = e.Refuse(e.NewOrder(Side.Buy, 10m, 100, account: "nobody", mode: TradingMode.Paper));
        Assert.Equal(RejectReason.ModeMismatch, rejected.Reason);
    }

    [Fact]
    public void Refuses_a_buy_that_does_not_find_its_money_and_the_most_its_fees_can_be()
    {
        var e = EngineHarness.Quoted(account: Funded(1_005.05m));
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.InsufficientCash, Units(1_005.05m), Units(1_005.06m));
        Assert.Equal(Cny(1_005.05m), e.Account.Available);
    }

    [Fact]
    public void Takes_a_buy_that_finds_its_money_to_the_last_fen()
    {
        var e = EngineHarness.Quoted(account: Funded(1_005.06m));
        e.Buy();
        Assert.Equal(Cny(0m), e.Account.Available);
    }

    [Fact]
    public void Refuses_to_sell_what_was_bought_today()
    {
        var e = EngineHarness.Quoted();
        e.Fill(e.Buy(10m, 300), 300, 10m);
        e.Refuse(e.NewOrder(Side.Sell, 10.01m, 300), RejectReason.T1NotSellable, 0, 300);
    }

    [Fact]
    public void Refuses_to_sell_more_than_is_there()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(300);
        e.Sell(10.01m, 100);
        e.Refuse(e.NewOrder(Side.Sell, 10.01m, 300), RejectReason.InsufficientPosition, 200, 300);
    }

    [Fact]
    public void Refuses_to_trade_with_its_own_working_order()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(300);
        e.Sell(10.05m, 100);
        e.Refuse(e.NewOrder(Side.Buy, 10.06m, 100), RejectReason.SelfTrade, Units(10.05m), Units(10.06m));
        e.Buy(10.04m);
        e.Refuse(e.NewOrder(Side.Sell, 10.04m, 100), RejectReason.SelfTrade, Units(10.04m), Units(10.04m));
    }

    [Fact]
    public void Refuses_more_shares_than_the_account_may_order_at_once() => Check(
        new RiskLimits { MaxOrderQuantity = Qty(100) }, 200, RejectReason.OrderQuantityLimit, 100, 200);

    [Fact]
    public void Refuses_more_money_than_the_account_may_order_at_once() => Check(
        new RiskLimits { MaxOrderValue = Cny(1_999m) }, 200, RejectReason.OrderValueLimit, Units(1_999m), Units(2_000m));

    [Fact]
    public void Refuses_more_money_in_one_instrument_working_buys_included()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { MaxPositionValue = Cny(3_000m) });
        e.Fill(e.Buy(), 100, 10m);
        e.Buy();
        // 1,000.00 held at the last price, 1,005.06 frozen, 1,000.00 asked for.
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.PositionLimit, Units(3_000m), Units(3_005.06m));
    }

    [Fact]
    public void Refuses_more_money_in_all_positions_working_buys_included()
    {
        var e = EngineHarness.Quoted();
        e.Send(StarRow());
        e.Quote(symbol: Star);
        e.Limit(new RiskLimits { MaxExposure = Cny(4_000m) });
        e.Fill(e.Buy(10m, 100), 100, 10m);
        e.Buy(10m, 100);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 200, Star), RejectReason.ExposureLimit, Units(4_000m), Units(4_005.06m));
    }

    [Fact]
    public void Lets_only_sells_through_once_the_days_loss_is_reached()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(1_000);
        e.Limit(new RiskLimits { MaxDayLoss = Cny(100m) });
        e.Quote(9.90m, 9.91m);
        e.Refuse(e.NewOrder(Side.Buy, 9.90m, 100), RejectReason.DayLossLimit, Units(100m), Units(100m));
        e.Sell(9.91m);
    }

    [Fact]
    public void Refuses_more_working_orders_than_the_account_may_have()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { MaxOpenOrders = 2 });
        e.Buy();
        e.Buy(9.99m);
        e.Refuse(e.NewOrder(Side.Buy, 9.98m, 100), RejectReason.OpenOrdersLimit, 2, 3);
    }

    [Fact]
    public void Refuses_orders_beyond_its_capacity_and_records_nothing()
    {
        var e = EngineHarness.Quoted(configuration: Configuration with { MaxOrders = 1 });
        e.Buy();
        var rejected = e.Refuse(e.NewOrder(Side.Buy, 10m, 100));
        Assert.Equal((RejectReason.CapacityReached, 1L, 1L, false), (rejected.Reason, rejected.Limit, rejected.Value, rejected.IsRecorded));
        Assert.Single(e.State.Orders.All);
    }

    [Fact]
    public void Same_shares_of_a_fund_marked_for_it_may_be_sold_on_the_day_they_are_bought()
    {
        var e = EngineHarness.Open();
        e.Send(Row("518880.SH", Board.SseFund, 10m) with { IsSameDaySellable = true });
        e.Quote(symbol: "518880.SH");
        e.Fill(e.Buy(10m, 100, "518880.SH"), 100, 10m);
        e.Sell(10.01m, 100, "518880.SH");
    }

    [Fact]
    public void No_row_can_make_a_share_sellable_on_the_day_it_is_bought()
    {
        var e = EngineHarness.Open();
        e.Send(MainRow() with { IsSameDaySellable = true });
        Assert.False(e.The<InstrumentChanged>().IsSameDaySellable);
        e.Quote();
        e.Fill(e.Buy(), 100, 10m);
        e.Refuse(e.NewOrder(Side.Sell, 10.01m, 100), RejectReason.T1NotSellable, 0, 100);
    }

    private static void Check(RiskLimits limits, long quantity, RejectReason reason, long limit, long value)
    {
        var e = EngineHarness.Quoted();
        e.Limit(limits);
        e.Refuse(e.NewOrder(Side.Buy, 10m, quantity), reason, limit, value);
    }
}
