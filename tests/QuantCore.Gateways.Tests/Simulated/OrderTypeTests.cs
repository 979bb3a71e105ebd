using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>The market order kinds.</summary>
public sealed class OrderTypeTests
{
    private static Session Market(InstrumentId instrument)
    {
        var session = new Session(instrument).At("09:24:00").Add(100, Side.Buy, 9.99m, 500).Add(101, Side.Buy, 9.98m, 500);
        for (var i = 0; i < 7; i++) session.Add(i + 1, Side.Sell, 10.01m + (i * 0.01m), 100);
        return session.At("10:00:00");
    }

    [Fact]
    public void Best_five_takes_five_levels_and_the_rest_is_canceled()
    {
        var session = Market(Session.Szse);
        var order = session.Buy(0, 1000, OrdType.MarketBest5Cancel);

        Assert.Equal([10.01m, 10.02m, 10.03m, 10.04m, 10.05m], session.Reports.Fills(order).Select(f => f.Price));
        Assert.Equal(ExecType.Canceled, session.Reports.Last(order));
        Assert.NotEqual(Gateways.Simulated.SimulatedExchange.CanceledByRequest, session.Reports.Text(order));
    }

    [Fact]
    public void Best_five_then_limit_leaves_the_rest_at_the_last_price()
    {
        var session = Market(Session.Sse);
        var order = session.Buy(0, 700, OrdType.MarketBest5Limit);
        Assert.Equal(500, session.Reports.Of(order)[^1].CumQty.Shares);

        session.Add(20, Side.Sell, 10.05m, 200);
        Assert.Equal((200, 10.05m), session.Reports.Fills(order)[^1]);
    }

    [Fact]
    public void Own_best_rests_behind_the_best_of_its_side()
    {
        var session = Market(Session.Szse);
        var order = session.Buy(0, 200, OrdType.MarketBestOwn);
        Assert.Empty(session.Reports.Fills(order));

        session.Add(20, Side.Buy, 9.99m, 100)
            .Trade(buy: 100, sell: 0, 9.99m, 500, Side.Sell).Trade(buy: 20, sell: 0, 9.99m, 100, Side.Sell);
        Assert.Equal([(100, 9.99m)], session.Reports.Fills(order));
    }

    [Fact]
    public void Opponent_best_takes_one_level_and_rests_there()
    {
        var session = Market(Session.Szse);
        var order = session.Buy(0, 300, OrdType.MarketBestOpponent);

        Assert.Equal([(100, 10.01m)], session.Reports.Fills(order));
        Assert.Equal(200, session.Reports.Of(order)[^1].LeavesQty.Shares);
    }

    [Fact]
    public void Immediate_or_cancel_takes_the_whole_book()
    {
        var session = Market(Session.Szse);
        var order = session.Buy(0, 1000, OrdType.MarketImmediateOrCancel);

        Assert.Equal(7, session.Reports.Fills(order).Count);
        Assert.Equal(ExecType.Canceled, session.Reports.Last(order));
    }

    [Fact]
    public void Fill_or_kill_is_all_or_nothing()
    {
        var session = Market(Session.Szse);
        var tooMuch = session.Buy(0, 800, OrdType.MarketFillOrKill);
        Assert.Empty(session.Reports.Fills(tooMuch));
        Assert.Equal(ExecType.Canceled, session.Reports.Last(tooMuch));

        var enough = session.Buy(0, 700, OrdType.MarketFillOrKill);
        Assert.Equal(700, session.Reports.Of(enough)[^1].CumQty.Shares);
    }

    [Fact]
    public void A_protective_price_bounds_a_market_order()
    {
        var session = Market(Session.Szse);
        var order = session.Buy(10.02m, 1000, OrdType.MarketImmediateOrCancel);

        Assert.Equal([10.01m, 10.02m], session.Reports.Fills(order).Select(f => f.Price));
    }

    [Fact]
    public void A_market_order_into_an_empty_book_is_canceled()
    {
        var session = new Session(Session.Szse).At("10:00:00");

        Assert.Equal(ExecType.Canceled, session.Reports.Last(session.Buy(0, 100, OrdType.MarketBest5Cancel)));
        Assert.Equal(ExecType.Canceled, session.Reports.Last(session.Buy(0, 100, OrdType.MarketBestOwn)));
        Assert.Equal(ExecType.Canceled, session.Reports.Last(session.Buy(0, 100, OrdType.MarketBestOpponent)));
    }
}
