using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Orders;

/// <summary>Orders of 09:25–09:30 and of lunch wait here until the exchange takes them.</summary>
public sealed class HeldOrderTests
{
    [Theory]
    [InlineData(9, 25, 9, 30)]
    [InlineData(9, 29, 9, 30)]
    [InlineData(11, 30, 13, 0)]
    [InlineData(12, 59, 13, 0)]
    public void Holds_an_order_and_sends_it_when_the_next_phase_begins(int hour, int minute, int untilHour, int untilMinute)
    {
        var e = EngineHarness.Quoted(hour, minute);
        var id = e.Buy();
        Assert.True(e.The<OrderAccepted>().IsHeld);
        Assert.False(e.Has<OrderSent>());
        Assert.Equal(Cny(1_005.06m), e.Account.Frozen);
        e.At(untilHour, untilMinute).After(-1).Tick();
        Assert.Empty(e.Last);
        e.At(untilHour, untilMinute).Tick();
        Assert.Equal(id, e.The<OrderSent>().OrderId);
        Assert.Equal((false, true, OrdStatus.PendingNew), (e.Order(id).IsHeld, e.Order(id).IsSent, e.Order(id).Status));
        e.At(untilHour, untilMinute).After(Second).Tick();
        Assert.Empty(e.Last);
    }

    [Fact]
    public void Any_record_notices_the_phase_not_only_the_clock()
    {
        var e = EngineHarness.Quoted(12, 0);
        var id = e.Buy();
        e.At(13, 0).Quote();
        Assert.Equal(id, e.The<OrderSent>().OrderId);
    }

    [Fact]
    public void Releases_held_orders_in_the_order_they_came()
    {
        var e = EngineHarness.Quoted(12, 0);
        var ids = new[] { e.Buy(), e.Buy(9.99m), e.Buy(9.98m) };
        e.At(13, 0).Tick();
        Assert.Equal(ids, e.Last.OfType<OrderSent>().Select(sent => sent.OrderId));
    }

    [Fact]
    public void Releases_held_orders_after_a_restart_from_a_snapshot()
    {
        var e = EngineHarness.Quoted(12, 0);
        var id = e.Buy();
        e.RestoreFromSnapshot();
        e.At(13, 0).Tick();
        Assert.Equal(id, e.The<OrderSent>().OrderId);
    }

    [Fact]
    public void A_held_order_ends_when_the_journal_next_speaks_after_the_close()
    {
        var e = EngineHarness.Quoted(12, 0);
        var id = e.Buy();
        e.At(16, 0).Tick();
        Assert.Equal((OrdStatus.Expired, Cny(0m)), (e.Order(id).Status, e.Account.Frozen));
    }

    [Theory]
    [InlineData(KillSwitchLevel.PauseStrategies, true)]
    [InlineData(KillSwitchLevel.BlockNewOrders, false)]
    public void A_held_order_does_not_leave_while_the_kill_switch_blocks_new_orders(KillSwitchLevel level, bool leaves)
    {
        var e = EngineHarness.Quoted(12, 0);
        var id = e.Buy();
        e.Engage(level);
        e.At(13, 0).Tick();
        Assert.Equal(leaves, e.Has<OrderSent>());
        if (leaves) return;
        Assert.Equal((OrdStatus.Canceled, RejectReason.KillSwitchActive), (e.Order(id).Status, e.Order(id).Reason));
        Assert.Equal(Cny(0m), e.Account.Frozen);
    }

    [Theory]
    [InlineData(ExecType.New)]
    [InlineData(ExecType.Trade)]
    [InlineData(ExecType.Canceled)]
    [InlineData(ExecType.Rejected)]
    [InlineData(ExecType.OrderStatus)]
    public void Quarantines_a_report_of_an_order_that_was_never_sent(ExecType type)
    {
        var e = EngineHarness.Quoted(12, 0);
        var id = e.Buy();
        e.Send(e.NewFill(id, 100, 10m) with { ExecType = type });
        Assert.True(e.Has<ReportQuarantined>());
        Assert.Equal((OrdStatus.PendingNew, true), (e.Order(id).Status, e.Order(id).IsHeld));
        e.Cancel(id);
        e.Send(e.NewFill(id, 100, 10m) with { ExecType = type });
        Assert.True(e.Has<ReportQuarantined>());
        Assert.Equal((OrdStatus.Canceled, 0), (e.Order(id).Status, e.Order(id).CumQty.Shares));
    }
}
