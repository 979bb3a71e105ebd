using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Risk;

/// <summary>What the market's rules refuse, each with its numbers.</summary>
public sealed class MarketRuleRefusalTests
{
    [Fact]
    public void Refuses_while_the_session_is_closed_and_says_the_time_of_day()
    {
        var e = EngineHarness.Quoted(15, 30);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.SessionClosed, 0, ShanghaiTime.At(15, 30));
    }

    [Fact]
    public void Refuses_on_a_holiday_all_day()
    {
        var e = EngineHarness.Open(day: new TradingDay(20261001));
        e.Quote();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.SessionClosed, 0, ShanghaiTime.At(10, 0));
    }

    [Fact]
    public void Refuses_an_instrument_without_a_row()
    {
        var e = EngineHarness.Quoted();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100, "600001.SH"), RejectReason.UnknownInstrument, 0, 0);
    }

    [Fact]
    public void Refuses_an_index()
    {
        var e = EngineHarness.Quoted();
        e.Send(Row("000001.SH", Board.Index, 3000m));
        var reason = e.Refuse(e.NewOrder(Side.Buy, 3000m, 100, "000001.SH")).Reason;
        Assert.True(reason is RejectReason.UnknownInstrument or RejectReason.SessionClosed, $"{reason}");
    }

    [Fact]
    public void Refuses_a_row_of_yesterday()
    {
        var e = EngineHarness.Quoted().RollTo(Monday).At(10, 0).Quote();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.UnknownInstrument, 0, 0);
        e.Send(MainRow());
        e.Buy();
    }

    [Fact]
    public void Refuses_a_suspended_instrument()
    {
        var e = EngineHarness.Quoted();
        e.Send(MainRow() with { IsSuspended = true });
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.InstrumentSuspended, 0, 0);
    }

    [Fact]
    public void Refuses_a_day_the_rulebook_has_no_rows_for()
    {
        var e = EngineHarness.Open(day: new TradingDay(20100105));
        e.Quote();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.NoRule, 0, 0);
    }

    [Theory]
    [InlineData(OrdType.MarketFillOrKill, 10, 0, SessionPhase.Morning)]
    [InlineData(OrdType.MarketBest5Cancel, 9, 16, SessionPhase.OpeningAuction)]
    [InlineData(OrdType.MarketBest5Cancel, 11, 45, SessionPhase.Lunch)]
    [InlineData((OrdType)77, 10, 0, SessionPhase.Morning)]
    public void Refuses_a_type_the_board_or_the_phase_does_not_know(OrdType type, int hour, int minute, SessionPhase phase)
    {
        var e = EngineHarness.Quoted(hour, minute);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100, type: type), RejectReason.UnsupportedOrderType, (long)phase, (long)type);
    }

    [Fact]
    public void Refuses_a_side_that_is_none()
    {
        var e = EngineHarness.Quoted();
        e.Refuse(e.NewOrder((Side)9, 10m, 100), RejectReason.UnsupportedOrderType, (long)SessionPhase.Morning, (long)OrdType.Limit);
    }

    [Theory]
    [InlineData(10.005)]
    [InlineData(0)]
    [InlineData(9.9999)]
    public void Refuses_a_price_off_the_tick(double yuan)
    {
        var e = EngineHarness.Quoted();
        e.Refuse(e.NewOrder(Side.Buy, (decimal)yuan, 100), RejectReason.PriceTick, 100, Units((decimal)yuan));
    }

    [Theory]
    [InlineData(-0.01, 100, 100_000, -0.01)]
    [InlineData(100_000.01, 100, 100_000, 100_000.01)]
    public void Refuses_a_price_out_of_range(double yuan, long quantity, double limit, double value)
    {
        var e = EngineHarness.Quoted();
        e.Refuse(e.NewOrder(Side.Buy, (decimal)yuan, quantity), RejectReason.NumericRange, Units((decimal)limit), Units((decimal)value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    [InlineData(1_000_000_001)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Refuses_a_quantity_out_of_range(long quantity)
    {
        var e = EngineHarness.Quoted();
        e.Refuse(e.NewOrder(Side.Buy, 10m, quantity), RejectReason.NumericRange, 1_000_000_000, quantity);
    }

    [Fact]
    public void Refuses_a_buy_that_is_not_a_lot()
    {
        var e = EngineHarness.Quoted();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 150), RejectReason.LotSize, 100, 150);
    }

    [Fact]
    public void Refuses_more_than_one_order_may_carry()
    {
        var e = EngineHarness.Quoted();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 1_000_100), RejectReason.QuantityTooLarge, 1_000_000, 1_000_100);
    }

    [Theory]
    [InlineData(11.01, 11.00)]
    [InlineData(8.99, 9.00)]
    public void Refuses_a_price_outside_the_days_limits(double price, double limit)
    {
        var e = EngineHarness.Quoted();
        e.Refuse(e.NewOrder(Side.Buy, (decimal)price, 100), RejectReason.PriceLimit, Units((decimal)limit), Units((decimal)price));
    }

    [Theory]
    [InlineData(4.00, 4.10)]
    [InlineData(10.00, 10.20)]
    public void Cages_a_buy_at_two_percent_or_ten_ticks_above_the_ask(double ask, double bound)
    {
        var e = EngineHarness.Open();
        e.Send(MainRow((decimal)ask));
        e.Quote((decimal)ask - 0.01m, (decimal)ask);
        var above = (decimal)bound + 0.01m;
        e.Refuse(e.NewOrder(Side.Buy, above, 100), RejectReason.PriceCage, Units((decimal)bound), Units(above));
        e.Buy((decimal)bound);
    }

    [Fact]
    public void Cages_a_sell_at_two_percent_below_the_bid()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(1_000);
        e.Refuse(e.NewOrder(Side.Sell, 9.79m, 100), RejectReason.PriceCage, Units(9.80m), Units(9.79m));
        e.Sell(9.80m);
    }

    [Fact]
    public void Has_no_cage_in_an_auction()
    {
        var e = EngineHarness.Open(9, 16);
        e.Buy(11.00m);
    }

    [Theory]
    [InlineData(Side.Buy)]
    [InlineData(Side.Sell)]
    public void Refuses_in_continuous_trading_when_there_is_no_price_at_all_to_judge_by(Side side)
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(100);
        e.Send(Row("600009.SH", Board.SseMain, 0m) with { UpperLimit = Px(11m), LowerLimit = Px(9m) });
        e.Quote(0m, 0m, 0m, "600009.SH");
        e.Refuse(e.NewOrder(side, 10m, 100, "600009.SH"), RejectReason.NoReferencePrice, 0, Units(10m));
    }

    [Fact]
    public void Refuses_without_a_reference_price_or_published_limits()
    {
        var e = EngineHarness.Open();
        e.Send(MainRow(0m));
        e.Quote();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.NoReferencePrice, 0, 0);
    }

    [Fact]
    public void Refuses_a_market_buy_that_has_no_price_to_freeze_at()
    {
        var e = EngineHarness.Open();
        e.Send(MainRow() with { ListedDays = 1 });
        e.Quote();
        e.Refuse(e.NewOrder(Side.Buy, 0m, 100, type: OrdType.MarketBest5Cancel), RejectReason.NoReferencePrice, 0, 0);
    }

    [Fact]
    public void Refuses_a_market_order_without_protective_price_where_the_board_asks_for_one()
    {
        var e = EngineHarness.Open();
        e.Send(StarRow());
        e.Quote(symbol: Star);
        e.Refuse(e.NewOrder(Side.Buy, 0m, 200, Star, OrdType.MarketBest5Cancel), RejectReason.PriceTick, 100, 0);
        e.Place(e.NewOrder(Side.Buy, 10.10m, 200, Star, OrdType.MarketBest5Cancel));
    }

    [Fact]
    public void Keeps_the_auction_orders_of_a_stock_without_limits_in_their_range()
    {
        var e = EngineHarness.Open(9, 16);
        e.Send(MainRow() with { ListedDays = 1 });
        e.Refuse(e.NewOrder(Side.Buy, 90.01m, 100), RejectReason.PriceLimit, Units(90m), Units(90.01m));
        e.Refuse(e.NewOrder(Side.Buy, 4.99m, 100), RejectReason.PriceLimit, Units(5m), Units(4.99m));
        e.Buy(90m);
    }

    [Fact]
    public void Caps_what_an_account_buys_of_one_ST_stock_in_a_day_counting_filled_and_working_orders()
    {
        var e = EngineHarness.Open();
        e.Send(MainRow() with { IsRiskWarning = true });
        e.Quote();
        e.Fill(e.Buy(10m, 300_000), 300_000, 10m);
        e.Buy(10m, 200_000);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.RiskWarningDayCap, 500_000, 500_100);
        e.RollTo(Monday).Send(MainRow() with { IsRiskWarning = true });
        e.At(10, 0).Quote().Buy(10m, 500_000);
    }
}
