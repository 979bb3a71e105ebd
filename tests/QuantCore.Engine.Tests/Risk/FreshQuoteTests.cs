using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Risk;

/// <summary>A quote's age counts trading time only: the configuration used here allows a minute.</summary>
public sealed class FreshQuoteTests
{
    [Fact]
    public void Takes_a_quote_as_old_as_the_limit_and_no_older()
    {
        var e = EngineHarness.Quoted();
        e.After(60 * Second).Buy();
        e.After(1);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.StaleQuote, 60 * Second, (60 * Second) + 1);
    }

    [Fact]
    public void Refuses_when_there_was_no_quote_today()
    {
        var e = EngineHarness.Open();
        Assert.Equal(RejectReason.StaleQuote, e.Refuse(e.NewOrder(Side.Buy, 10m, 100)).Reason);
    }

    [Fact]
    public void Lunch_makes_no_quote_old()
    {
        var e = EngineHarness.Open(11, 29).At(11, 29, 50).Quote();
        e.At(13, 0, 30).Buy();
    }

    [Fact]
    public void Lunch_makes_no_quote_young()
    {
        var e = EngineHarness.Quoted(10, 30);
        e.At(11, 29);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.StaleQuote, 60 * Second, 59 * 60 * Second);
        e.At(13, 0);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.StaleQuote, 60 * Second, 60 * 60 * Second);
    }

    [Fact]
    public void The_age_does_not_begin_with_the_first_record_after_the_opening()
    {
        var e = EngineHarness.Open(9, 25).Quote();
        e.At(10, 0);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.StaleQuote, 60 * Second, 30 * 60 * Second);
    }

    [Fact]
    public void The_print_of_the_opening_auction_is_fresh_at_half_past_nine()
    {
        var e = EngineHarness.Open(9, 25).Quote();
        e.At(9, 30).Buy();
    }

    [Fact]
    public void A_flagged_quote_makes_nothing_fresh_and_moves_no_price()
    {
        var e = EngineHarness.Quoted();
        e.After(61 * Second).Quote(5m, 5.01m, quality: DataQuality.OutOfLimit);
        Assert.Equal(RejectReason.StaleQuote, e.Refuse(e.NewOrder(Side.Buy, 10m, 100)).Reason);
        Assert.Equal(Px(10m), e.Market().Last);
        Assert.Equal(1, e.Market().FaultyRecords);
    }

    [Fact]
    public void Neither_do_flagged_or_impossible_level_2_records()
    {
        var e = EngineHarness.Quoted();
        e.After(61 * Second);
        var id = e.Market().Row.Id.Value;
        var trade = new Level2TradeRecord { Instrument = id, Kind = Level2TradeKind.Fill, Price = 1, Quantity = 100 };
        e.SendFixed(trade with { Quality = DataQuality.OutOfLimit });
        var withoutShares = new Level2OrderRecord { Instrument = id, Kind = Level2OrderKind.Add, Side = Side.Buy, OrderNo = 1 };
        e.SendFixed(withoutShares with { OrdType = OrdType.Limit, Price = Units(10m) });
        Assert.Equal(RejectReason.StaleQuote, e.Refuse(e.NewOrder(Side.Buy, 10m, 100)).Reason);
        Assert.Equal(Px(10m), e.Market().Last);
        Assert.Equal(2, e.Market().FaultyRecords);
    }
}
