using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;

namespace QuantCore.Gateways.Tests.Simulated;

public sealed class HaltTests
{
    private readonly Session _session = new Session().At("09:24:00").Add(1, Side.Sell, 10.02m, 400);

    [Fact]
    public void In_a_halt_orders_gather_and_match_when_it_is_over()
    {
        _session.At("10:00:00").Quote(10m, 100, [], [], QuoteStatus.Halted);
        var order = _session.Buy(10.02m, 300);
        Assert.Empty(_session.Reports.Fills(order));
        Assert.Equal(ExecType.Rejected, _session.Reports.Last(_session.Buy(0, 100, OrdType.MarketBest5Cancel)));

        _session.At("10:10:00").Quote(10m, 100, [], [], QuoteStatus.Continuous).Add(2, Side.Buy, 9.90m, 100);

        Assert.Equal([(300, 10.02m)], _session.Reports.Fills(order));
    }

    [Fact]
    public void The_lunch_break_is_no_halt()
    {
        _session.At("11:45:00").Quote(10m, 100, [], [], QuoteStatus.Halted);

        var order = _session.At("13:00:00").Buy(10.02m, 300);

        Assert.Equal([(300, 10.02m)], _session.Reports.Fills(order));
    }
}
