using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Accounts;

public sealed class DayRollTests
{
    [Fact]
    public void Shares_bought_yesterday_can_be_sold_today()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(300);
        Assert.Equal((300, 0, 300), (e.Position().Quantity.Shares, e.Position().BoughtToday.Shares, e.Position().Sellable.Shares));
        e.Sell(10.01m, 300);
    }

    [Fact]
    public void Day_orders_expire_and_give_back_their_cash_and_shares()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(300);
        var (buy, sell) = (e.Buy(9.99m), e.Sell(10.05m, 200));
        e.RollTo(Tuesday);
        Assert.Equal((OrdStatus.Expired, OrdStatus.Expired), (e.Order(buy).Status, e.Order(sell).Status));
        Assert.Equal((Cny(0m), 300), (e.Account.Frozen, e.Position().Sellable.Shares));
        Assert.Equal(2, e.Last.OfType<OrderUpdated>().Count());
        e.CheckLedger();
    }

    [Fact]
    public void Yesterdays_quote_does_not_carry_an_order_today()
    {
        var e = EngineHarness.Quoted().RollTo(Monday);
        e.Send(MainRow());
        e.At(10, 0);
        Assert.Equal(RejectReason.StaleQuote, e.Refuse(e.NewOrder(Side.Buy, 10m, 100)).Reason);
    }

    [Fact]
    public void The_days_loss_is_counted_from_the_equity_at_its_beginning()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(1_000);
        e.Quote(9.50m, 9.51m);
        e.RollTo(Tuesday);
        Assert.Equal(e.Account.Equity(), e.Account.DayOpenEquity);
        Assert.Equal(e.Account.Cash + Cny(9_500m), e.Account.DayOpenEquity);
    }

    [Theory]
    [InlineData(20261120)]
    [InlineData(20261119)]
    [InlineData(0)]
    public void A_day_that_is_not_later_is_refused(int day)
    {
        var e = EngineHarness.Quoted();
        e.Buy();
        e.Send(new StartTradingDay { Day = new TradingDay(day) });
        Assert.Equal(RejectReason.DayOutOfOrder, e.The<CommandRefused>().Reason);
        Assert.NotEqual(Cny(0m), e.Account.Frozen);
    }

    [Theory]
    [InlineData(20261345)]
    [InlineData(20270229)]
    [InlineData(int.MaxValue)]
    public void A_day_that_is_no_date_is_refused_and_moves_nothing(int day)
    {
        var e = EngineHarness.Quoted();
        e.Buy();
        e.Send(new StartTradingDay { Day = new TradingDay(day) });
        Assert.Equal(RejectReason.DayOutOfOrder, e.The<CommandRefused>().Reason);
        Assert.Equal((Friday, Cny(1_005.06m)), (e.State.Session.Day, e.Account.Frozen));
    }

    [Fact]
    public void A_day_may_begin_before_its_midnight_or_in_its_middle()
    {
        var e = EngineHarness.Quoted();
        e.At(20, 0);
        var evening = e.NowNs;
        e.StartDay(Monday);
        e.NowNs = evening;
        e.Send(MainRow());
        Assert.Equal(RejectReason.SessionClosed, e.Refuse(e.NewOrder(Side.Buy, 10m, 100)).Reason);
        e.At(10, 0).Quote().Buy();
        e.At(10, 1).StartDay(Tuesday);
    }
}
