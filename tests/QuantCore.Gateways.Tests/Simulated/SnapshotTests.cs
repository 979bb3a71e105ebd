using QuantCore.Model.Messages;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>Continuous trading with snapshots only.</summary>
public sealed class SnapshotTests
{
    private readonly Session _session = new();

    public SnapshotTests()
    {
        _session.At("09:25:00").Quote(10.00m, 100, [(10.00m, 1000)], [(10.02m, 500)], open: 10.00m);
        _session.At("10:00:00").Quote(10.00m, 1000, [(10.00m, 1000), (9.99m, 300)], [(10.02m, 500), (10.04m, 300)]);
    }

    [Fact]
    public void An_incoming_order_takes_displayed_shares_and_each_only_once_per_quote()
    {
        var first = _session.Buy(10.02m, 300);
        var second = _session.Buy(10.04m, 900);

        Assert.Equal([(300, 10.02m)], _session.Reports.Fills(first));
        Assert.Equal([(200, 10.02m), (300, 10.04m)], _session.Reports.Fills(second));
    }

    [Fact]
    public void A_resting_order_fills_when_the_market_goes_through_its_price_for_no_more_than_was_traded()
    {
        var order = _session.Buy(10.00m, 800);

        _session.At("10:00:03").Quote(9.99m, 1300, [(9.98m, 100)], [(10.00m, 700)]);

        Assert.Equal([(300, 10.00m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void At_the_price_the_shares_displayed_on_arrival_trade_first()
    {
        var order = _session.Buy(10.00m, 200);

        _session.At("10:00:03").Quote(10.00m, 1900, [(10.00m, 900)], [(10.02m, 500)]);
        Assert.Empty(_session.Reports.Fills(order));

        _session.At("10:00:06").Quote(10.00m, 2050, [(10.00m, 900)], [(10.02m, 500)]);
        Assert.Equal([(50, 10.00m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void No_more_can_be_ahead_than_is_displayed_now()
    {
        var order = _session.Buy(10.00m, 200);

        _session.At("10:00:03").Quote(10.02m, 1000, [(10.00m, 100)], [(10.02m, 500)]);
        _session.At("10:00:06").Quote(10.00m, 1250, [(10.00m, 100)], [(10.02m, 500)]);

        Assert.Equal([(150, 10.00m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void Our_orders_share_what_trades_at_their_price_in_the_order_they_came()
    {
        var lower = _session.At("10:00:00").Buy(9.97m, 100);
        _session.At("10:00:03").Quote(10.00m, 1000, [(9.98m, 100)], [(10.02m, 500)]);
        var late = _session.Buy(9.99m, 100);
        var later = _session.Buy(9.99m, 100);

        _session.At("10:00:06").Quote(9.99m, 1150, [(9.98m, 100)], [(10.02m, 500)]);

        Assert.Empty(_session.Reports.Fills(lower));
        Assert.Equal([(100, 9.99m)], _session.Reports.Fills(late));
        Assert.Equal([(50, 9.99m)], _session.Reports.Fills(later));
    }

    [Fact]
    public void An_order_below_the_levels_shown_fills_only_through_its_price()
    {
        var order = _session.Buy(9.90m, 200);

        _session.At("10:00:03").Quote(9.90m, 5000, [(9.80m, 100)], [(9.91m, 500)]);
        Assert.Empty(_session.Reports.Fills(order));

        _session.At("10:00:06").Quote(9.89m, 5100, [(9.80m, 100)], [(9.91m, 500)]);
        Assert.Equal([(100, 9.90m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void With_a_trade_stream_volume_comes_from_trades_and_snapshots_do_not_count_twice()
    {
        var order = _session.Sell(10.02m, 300);

        _session.At("10:00:01").Trade(buy: 0, sell: 0, 10.03m, 120, Side.Buy);
        _session.At("10:00:03").Quote(10.03m, 1120, [(10.02m, 100)], [(10.04m, 500)]);

        Assert.Equal([(120, 10.02m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void The_levels_of_an_auction_are_virtual_and_give_nothing()
    {
        _session.At("14:57:03").Quote(10.00m, 1000, [(10.00m, 900)], [(10.00m, 900)]);

        var order = _session.Buy(10.05m, 100);

        Assert.Empty(_session.Reports.Fills(order));
    }

    [Fact]
    public void In_the_opening_print_only_a_better_price_fills_and_at_the_print()
    {
        var session = new Session().At("09:16:00");
        var better = session.Buy(10.50m, 500);
        var atPrint = session.Buy(10.10m, 500);

        session.At("09:25:03").Quote(10.10m, 300, [(10.10m, 100)], [(10.11m, 100)], open: 10.10m);

        Assert.Equal([(300, 10.10m)], session.Reports.Fills(better));
        Assert.Empty(session.Reports.Fills(atPrint));
    }
}
