using QuantCore.Model.Messages;

namespace QuantCore.Gateways.Tests.Simulated;

/// <summary>Call auctions with an order stream.</summary>
public sealed class AuctionTests
{
    private readonly Session _session = new();

    [Fact]
    public void Nothing_trades_before_the_opening_print_and_better_prices_fill_at_the_print()
    {
        _session.At("09:16:00").Add(1, Side.Buy, 10.10m, 500).Add(2, Side.Sell, 10.00m, 500);
        var order = _session.Buy(10.50m, 300);
        Assert.Empty(_session.Reports.Fills(order));

        _session.At("09:25:00").Trade(1, 2, 10.05m, 500);

        Assert.Equal([(300, 10.05m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void At_the_print_price_the_real_orders_ahead_come_first()
    {
        _session.At("09:16:00").Add(1, Side.Buy, 10.05m, 500).Add(2, Side.Sell, 10.00m, 700);
        var order = _session.Buy(10.05m, 300);
        _session.Add(3, Side.Buy, 10.05m, 200);

        _session.At("09:25:00").Trade(1, 2, 10.05m, 500);
        Assert.Empty(_session.Reports.Fills(order));

        _session.Trade(3, 2, 10.05m, 200);
        Assert.Equal([(200, 10.05m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void What_the_opening_leaves_goes_into_continuous_trading()
    {
        _session.At("09:16:00").Add(1, Side.Buy, 10.05m, 500).Add(2, Side.Sell, 10.05m, 500);
        var order = _session.Buy(10.04m, 300);
        _session.At("09:25:00").Trade(1, 2, 10.05m, 500);

        _session.At("09:30:01").Add(5, Side.Sell, 10.04m, 100);

        Assert.Equal([(100, 10.04m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void An_opening_without_a_print_finds_its_price_with_our_order_in_it()
    {
        _session.At("09:16:00").Add(1, Side.Buy, 9.90m, 500).Add(2, Side.Sell, 10.10m, 500);
        var order = _session.Buy(10.10m, 300);

        _session.At("09:30:01").Add(5, Side.Buy, 9.80m, 100);

        Assert.Equal([(300, 10.10m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void The_closing_print_fills_and_the_rest_expires()
    {
        _session.At("09:24:00").Add(1, Side.Buy, 10.00m, 100);
        _session.At("14:58:00").Add(3, Side.Buy, 10.03m, 400).Add(4, Side.Sell, 10.01m, 400);
        var order = _session.Sell(10.00m, 600);

        _session.At("15:00:01").Trade(3, 4, 10.02m, 400);
        Assert.Equal([(400, 10.02m)], _session.Reports.Fills(order));

        _session.Gateway.Poll(_session.At("15:01:00").NowNs);
        Assert.Equal(ExecType.Expired, _session.Reports.Last(order));
        Assert.Equal(400, _session.Reports.Of(order)[^1].CumQty.Shares);
    }

    [Theory]
    [InlineData("09:19:59.999", true)]
    [InlineData("09:20:00", false)]
    [InlineData("14:56:59", true)]
    [InlineData("14:58:00", false)]
    public void Cancels_are_refused_in_the_last_minutes_of_an_auction(string time, bool isTaken)
    {
        var order = _session.At(time.StartsWith("09", StringComparison.Ordinal) ? "09:16:00" : "14:00:00").Buy(9.90m, 100);

        _session.At(time).Cancel(order);

        if (isTaken) Assert.Equal(ExecType.Canceled, _session.Reports.Last(order));
        else Assert.Equal(RejectReason.AuctionNoCancel, Assert.Single(_session.Reports.CancelRejects).Reason);
    }
}
