using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>Continuous trading with an order stream.</summary>
public sealed class QueueTests
{
    private readonly Session _session = new();

    public QueueTests() => _session.At("09:24:00")
        .Add(1, Side.Buy, 10.00m, 1000).Add(2, Side.Buy, 9.99m, 500)
        .Add(3, Side.Sell, 10.02m, 400).Add(4, Side.Sell, 10.03m, 600)
        .At("10:00:00");

    [Fact]
    public void Waits_until_the_real_orders_ahead_have_traded()
    {
        var order = _session.Buy(10.00m, 300);

        _session.Trade(buy: 1, sell: 10, 10.00m, 1000, Side.Sell);
        Assert.Empty(_session.Reports.Fills(order));

        _session.Add(11, Side.Buy, 10.00m, 200).Trade(buy: 11, sell: 12, 10.00m, 200, Side.Sell);
        Assert.Equal([(200, 10.00m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void Real_orders_ahead_may_also_go_away()
    {
        var order = _session.Buy(10.00m, 300);

        _session.Delete(1, Side.Buy, 1000).Add(11, Side.Buy, 10.00m, 300).Trade(buy: 11, sell: 12, 10.00m, 300, Side.Sell);

        Assert.Equal([(300, 10.00m)], _session.Reports.Fills(order));
        Assert.Equal(new Quantity(300), _session.Reports.Of(order)[^1].CumQty);
        Assert.Equal(Quantity.Zero, _session.Reports.Of(order)[^1].LeavesQty);
    }

    [Fact]
    public void A_trade_through_the_price_fills_at_the_order_s_own_price_and_for_no_more_than_was_traded()
    {
        var order = _session.Buy(10.01m, 900);

        _session.Trade(buy: 1, sell: 10, 10.00m, 250, Side.Sell);

        Assert.Equal([(250, 10.01m)], _session.Reports.Fills(order));
        Assert.Equal(new Quantity(650), _session.Reports.Of(order)[^1].LeavesQty);
    }

    [Fact]
    public void A_trade_taken_by_our_own_side_fills_nothing()
    {
        var order = _session.Buy(10.01m, 900);

        _session.Trade(buy: 10, sell: 3, 10.02m, 400, Side.Buy).Trade(buy: 11, sell: 4, 10.03m, 100, Side.Buy);

        Assert.Empty(_session.Reports.Fills(order));
    }

    [Fact]
    public void A_real_order_that_comes_to_rest_through_the_price_trades_with_ours_at_our_price()
    {
        var order = _session.Buy(10.01m, 300);

        _session.Add(10, Side.Sell, 10.01m, 200);
        Assert.Equal([(200, 10.01m)], _session.Reports.Fills(order));

        var second = _session.Buy(10.01m, 100);
        Assert.Empty(_session.Reports.Fills(second));
    }

    [Fact]
    public void An_aggressive_order_takes_the_real_book_level_by_level_and_rests_with_what_is_left()
    {
        var order = _session.Buy(10.03m, 1200);

        Assert.Equal([(400, 10.02m), (600, 10.03m)], _session.Reports.Fills(order));
        Assert.Equal(ExecType.Trade, _session.Reports.Last(order));

        _session.Trade(buy: 1, sell: 10, 10.00m, 500, Side.Sell);
        Assert.Equal((200, 10.03m), _session.Reports.Fills(order)[^1]);
    }

    [Fact]
    public void Shares_taken_from_a_real_order_are_not_there_a_second_time()
    {
        var first = _session.Buy(10.02m, 300);
        var second = _session.Buy(10.02m, 300);

        Assert.Equal([(300, 10.02m)], _session.Reports.Fills(first));
        Assert.Equal([(100, 10.02m)], _session.Reports.Fills(second));
    }

    [Fact]
    public void Our_orders_rank_among_themselves_by_price_then_time()
    {
        var late = _session.Buy(10.00m, 100);
        var later = _session.Buy(10.00m, 100);
        var best = _session.Buy(10.01m, 100);

        _session.Add(10, Side.Sell, 10.01m, 150);

        Assert.Equal([(100, 10.01m)], _session.Reports.Fills(best));
        Assert.Empty(_session.Reports.Fills(late));

        _session.Trade(buy: 1, sell: 11, 10.00m, 1000, Side.Sell).Add(12, Side.Buy, 10.00m, 120)
            .Trade(buy: 12, sell: 13, 10.00m, 120, Side.Sell);
        Assert.Equal([(100, 10.00m)], _session.Reports.Fills(late));
        Assert.Equal([(20, 10.00m)], _session.Reports.Fills(later));
    }

    [Fact]
    public void Two_crossing_orders_of_ours_trade_with_each_other_at_the_resting_price()
    {
        var sell = _session.Sell(10.01m, 300);
        var buy = _session.Buy(10.02m, 200);

        Assert.Equal([(200, 10.01m)], _session.Reports.Fills(buy));
        Assert.Equal([(200, 10.01m)], _session.Reports.Fills(sell));
    }

    [Fact]
    public void On_SZSE_an_aggressive_real_order_first_trades_as_recorded_and_only_its_rest_meets_ours()
    {
        var session = new Session(Session.Szse).At("09:24:00").Add(1, Side.Buy, 10.00m, 1000).Add(2, Side.Sell, 10.05m, 100).At("10:00:00");
        var order = session.Buy(10.00m, 500);

        session.Add(9, Side.Sell, 10.00m, 1300);
        Assert.Empty(session.Reports.Fills(order));

        session.Trade(buy: 1, sell: 9, 10.00m, 1000);
        Assert.Equal([(300, 10.00m)], session.Reports.Fills(order));
    }

    [Fact]
    public void An_order_that_arrives_between_an_aggressive_order_and_its_trades_matches_after_them()
    {
        var session = new Session(Session.Szse).At("09:24:00").Add(1, Side.Buy, 10.00m, 1000).Add(2, Side.Sell, 10.05m, 100)
            .At("10:00:00").Add(9, Side.Sell, 10.00m, 1300);

        var order = session.Buy(10.00m, 500);
        Assert.Equal(ExecType.New, session.Reports.Last(order));

        session.Trade(buy: 1, sell: 9, 10.00m, 1000);
        Assert.Equal([(300, 10.00m)], session.Reports.Fills(order));
    }

    [Fact]
    public void A_fill_has_its_own_number_and_the_position_after_which_it_happened()
    {
        var order = _session.Buy(10.01m, 300);
        _session.Add(10, Side.Sell, 10.01m, 100).Add(11, Side.Sell, 10.01m, 100);

        var fills = _session.Reports.Of(order).Where(e => e.ExecType == ExecType.Trade).ToList();

        Assert.Equal([$"{order}.1", $"{order}.2"], fills.Select(f => f.ExecId));
        Assert.Equal([_session.Records.Count - 1, _session.Records.Count], fills.Select(f => f.VenuePosition));
        Assert.Equal([1L, 2L, 3L], _session.Reports.Records.Select(r => RecordHeader.Read(r).SourceSequence));
        Assert.All(_session.Reports.Records, r => Assert.Equal(RecordSource.SimulatedExchange, RecordHeader.Read(r).Source));
    }
}
