using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages.Outputs;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Accounts;

/// <summary>Known answers of fees, through orders and fills.</summary>
public sealed class FeeTests
{
    [Fact]
    public void A_thousand_yuan_cost_the_minimum_commission()
    {
        var e = EngineHarness.Quoted();
        e.Fill(e.Buy(), 100, 10m);
        var fees = e.The<OrderFilled>().Fees;
        Assert.Equal(
            (Cny(5m), Cny(0m), Cny(0.01m), Cny(0.03m), Cny(0.02m)),
            (fees.Commission, fees.StampDuty, fees.TransferFee, fees.HandlingFee, fees.RegulatoryFee));
        Assert.Equal((Cny(5.06m), Cny(10_000_000m - 1_005.06m)), (e.Account.Fees, e.Account.Cash));
    }

    [Fact]
    public void Two_fills_of_one_order_cost_the_minimum_once_and_then_only_what_is_above_it()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 3_000);
        e.Fill(id, 1_000, 10m);
        Assert.Equal(Cny(5m), e.The<OrderFilled>().Fees.Commission);
        e.Fill(id, 2_000, 10m);
        Assert.Equal(Cny(2.5m), e.The<OrderFilled>().Fees.Commission);
        Assert.Equal(Cny(7.5m), e.Order(id).Fees.Commission);
    }

    [Fact]
    public void A_sell_pays_stamp_duty()
    {
        var e = EngineHarness.Quoted().HoldFromYesterday(1_000);
        var before = e.Account.Cash;
        e.Fill(e.Sell(10.01m, 1_000), 1_000, 10.01m);
        // Commission 5.00, stamp 5.005 -> 5.01, transfer 0.10, handling 0.34, regulatory 0.20.
        Assert.Equal(before + Cny(10_010m - 10.65m), e.Account.Cash);
        Assert.Equal((Cny(10m), Cny(0m)), (e.Account.RealizedPnl, e.Position().Cost));
    }

    [Fact]
    public void Money_from_a_sale_can_be_used_on_the_same_day()
    {
        var e = EngineHarness.Quoted(account: Funded(10_100m)).HoldFromYesterday(1_000);
        e.Refuse(e.NewOrder(Model.Messages.Side.Buy, 10m, 100));
        e.Fill(e.Sell(10.01m, 1_000), 1_000, 10.01m);
        e.Buy(10m, 900);
    }

    [Fact]
    public void A_partial_fill_keeps_frozen_what_the_rest_may_still_cost()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 1_000);
        Assert.Equal(Cny(10_000m + 5m + 0.10m + 0.34m + 0.20m), e.Order(id).FrozenCash);
        e.Fill(id, 500, 9.98m);
        // 9,990 in all would cost 5.00 + 0.10 + 0.34 + 0.20; 5.00 + 0.05 + 0.17 + 0.10 are paid.
        Assert.Equal(Cny(5_000m + 0.32m), e.Order(id).FrozenCash);
        Assert.Equal(e.Order(id).FrozenCash, e.Account.Frozen);
    }
}
