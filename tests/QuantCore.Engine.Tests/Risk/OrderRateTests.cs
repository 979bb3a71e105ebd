using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Risk;

public sealed class OrderRateTests
{
    [Fact]
    public void Counts_orders_and_cancels_of_the_last_second_and_says_how_many()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { OrdersPerSecond = 3 });
        e.Cancel(e.Buy());
        e.Buy();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.OrderRateSecond, 3, 4);
    }

    [Fact]
    public void Never_counts_less_than_a_second()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { OrdersPerSecond = 1 });
        e.After(99 * ShanghaiTime.NsPerMillisecond).Buy();
        e.After(Second - 1);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.OrderRateSecond, 1, 2);
        e.After((100 * ShanghaiTime.NsPerMillisecond) + 1).Buy();
    }

    [Fact]
    public void Keeps_the_house_rate_where_no_limit_is_set()
    {
        var e = EngineHarness.Quoted();
        for (var i = 0; i < 50; i++) e.Buy();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.OrderRateSecond, 50, 51);
    }

    [Fact]
    public void A_cancel_is_sent_whatever_the_rate()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { OrdersPerSecond = 1, OrdersPerDay = 1 });
        var id = e.Buy();
        e.Cancel(id);
        Assert.Equal(id, e.The<CancelSent>().OrderId);
    }

    [Fact]
    public void Counts_the_day_and_starts_anew_with_the_next()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { OrdersPerDay = 2 });
        e.Buy();
        e.After(2 * Second).Buy();
        e.After(2 * Second);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.OrderRateDay, 2, 3);
        e.OnNextDay(Monday).Buy();
    }

    [Fact]
    public void A_snapshot_keeps_the_days_count()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { OrdersPerDay = 2 });
        e.Buy();
        e.Buy();
        e.RestoreFromSnapshot();
        e.After(5 * Second);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.OrderRateDay, 2, 3);
    }

    [Theory]
    [InlineData(300, 0)]
    [InlineData(0, 20_000)]
    public void Refuses_limits_at_the_high_frequency_threshold_unless_the_account_is_filed(int perSecond, int perDay)
    {
        var e = EngineHarness.Quoted();
        var limits = new RiskLimits { OrdersPerSecond = perSecond, OrdersPerDay = perDay };
        e.Limit(limits);
        Assert.Equal(RejectReason.InvalidConfiguration, e.The<CommandRefused>().Reason);
        e.Limit(limits with { HftReported = true });
        Assert.True(e.Has<RiskLimitsChanged>());
    }

    [Fact]
    public void An_unfiled_account_gets_no_further_than_one_below_the_threshold()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { OrdersPerSecond = 299 });
        for (var i = 0; i < 299; i++) e.Buy();
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.OrderRateSecond, 299, 300);
    }

    [Fact]
    public void A_filed_account_may_go_beyond()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { OrdersPerSecond = 1_000, HftReported = true });
        for (var i = 0; i < 400; i++) e.Buy();
    }

    [Fact]
    public void Refuses_the_same_order_repeated_too_often_in_a_second()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { MaxIdenticalPerSecond = 2 });
        e.Buy();
        e.Buy();
        e.Buy(9.99m);
        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.DuplicateBurst, 2, 3);
        e.After(Second).Buy();
    }

    [Fact]
    public void Sees_a_repeated_order_among_many_others()
    {
        var e = EngineHarness.Quoted();
        e.Limit(new RiskLimits { MaxIdenticalPerSecond = 20, OrdersPerSecond = 200 });
        for (var i = 0; i < 20; i++)
        {
            e.Buy();
            e.Buy(9.90m);
        }

        e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.DuplicateBurst, 20, 21);
    }
}
