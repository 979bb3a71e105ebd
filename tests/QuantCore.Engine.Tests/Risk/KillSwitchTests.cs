using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Risk;

public sealed class KillSwitchTests
{
    [Theory]
    [InlineData(KillSwitchLevel.PauseStrategies, false)]
    [InlineData(KillSwitchLevel.BlockNewOrders, true)]
    [InlineData(KillSwitchLevel.CancelWorking, true)]
    public void Blocks_new_orders_from_its_second_level_on(KillSwitchLevel level, bool blocks)
    {
        var e = EngineHarness.Quoted();
        e.Engage(level);
        if (blocks) e.Refuse(e.NewOrder(Side.Buy, 10m, 100), RejectReason.KillSwitchActive, (long)level, 0);
        else e.Buy();
    }

    [Fact]
    public void Of_one_account_blocks_that_account_only()
    {
        var e = EngineHarness.Quoted();
        e.Send(Funded(account: "A-2"));
        e.Engage(KillSwitchLevel.BlockNewOrders, "A-2");
        e.Buy();
        Assert.Equal(RejectReason.KillSwitchActive, e.Refuse(e.NewOrder(Side.Buy, 10m, 100, account: "A-2")).Reason);
    }

    [Fact]
    public void Never_blocks_a_cancel()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.Engage(KillSwitchLevel.BlockNewOrders);
        e.Cancel(id);
        Assert.Equal(id, e.The<CancelSent>().OrderId);
    }

    [Fact]
    public void At_its_third_level_cancels_what_works_and_ends_what_is_held()
    {
        var e = EngineHarness.Quoted();
        var working = e.Buy();
        e.Engage(KillSwitchLevel.CancelWorking);
        Assert.Equal(working, e.The<CancelSent>().OrderId);

        e = EngineHarness.Quoted(12, 0);
        var held = e.Buy();
        e.Engage(KillSwitchLevel.CancelWorking);
        Assert.Equal(OrdStatus.Canceled, e.Order(held).Status);
    }

    [Fact]
    public void Its_cancels_wait_in_a_no_cancel_window_and_leave_when_it_ends()
    {
        var e = EngineHarness.Open(9, 21);
        var id = e.Buy();
        e.Engage(KillSwitchLevel.CancelWorking);
        Assert.False(e.Has<CancelSent>());
        Assert.True(e.Order(id).IsCancelRequested);
        e.At(9, 25).Tick();
        Assert.False(e.Has<CancelSent>());
        e.At(9, 30).Tick();
        Assert.Equal(id, e.The<CancelSent>().OrderId);
    }

    [Fact]
    public void A_waiting_cancel_survives_the_acknowledgement_of_its_order()
    {
        var e = EngineHarness.Open(9, 21);
        var id = e.Buy();
        e.Engage(KillSwitchLevel.CancelWorking);
        e.Report(id, ExecType.New);
        e.At(9, 30).Tick();
        Assert.Equal(id, e.The<CancelSent>().OrderId);
    }

    [Fact]
    public void A_waiting_cancel_survives_a_snapshot()
    {
        var e = EngineHarness.Open(9, 21);
        var id = e.Buy();
        e.Engage(KillSwitchLevel.CancelWorking);
        e.RestoreFromSnapshot();
        e.At(9, 30).Tick();
        Assert.Equal(id, e.The<CancelSent>().OrderId);
    }

    [Fact]
    public void A_waiting_cancel_still_waits_when_the_gateway_comes_back_within_the_window()
    {
        var e = EngineHarness.Open(9, 21);
        var id = e.Buy();
        e.Engage(KillSwitchLevel.CancelWorking);
        e.GatewayUp();
        e.Report(id, ExecType.OrderStatus);
        Assert.False(e.Has<CancelSent>());
        Assert.Equal(OrdStatus.New, e.Order(id).Status);
        e.At(9, 30).Tick();
        Assert.Equal(id, e.The<CancelSent>().OrderId);
    }

    [Fact]
    public void Only_goes_up_until_it_is_released()
    {
        var e = EngineHarness.Quoted();
        e.Engage(KillSwitchLevel.CancelWorking);
        e.Engage(KillSwitchLevel.PauseStrategies);
        Assert.Equal(KillSwitchLevel.CancelWorking, e.The<KillSwitchChanged>().Level);
        e.Release();
        Assert.Equal(KillSwitchLevel.Released, e.The<KillSwitchChanged>().Level);
        e.Buy();
        e.Release();
        Assert.Equal(RejectReason.KillSwitchNotEngaged, e.The<CommandRefused>().Reason);
    }

    [Fact]
    public void Stays_engaged_over_a_day_roll_and_a_snapshot()
    {
        var e = EngineHarness.Quoted();
        e.Engage(KillSwitchLevel.BlockNewOrders);
        e.OnNextDay(Monday).RestoreFromSnapshot();
        Assert.Equal(RejectReason.KillSwitchActive, e.Refuse(e.NewOrder(Side.Buy, 10m, 100)).Reason);
    }

    [Theory]
    [InlineData((KillSwitchLevel)0)]
    [InlineData((KillSwitchLevel)9)]
    public void Knows_no_other_levels(KillSwitchLevel level)
    {
        var e = EngineHarness.Quoted();
        e.Engage(level);
        Assert.Equal(RejectReason.InvalidConfiguration, e.The<CommandRefused>().Reason);
        Assert.Empty(e.State.KillSwitches.Engaged);
    }

    [Fact]
    public void Of_an_unknown_account_is_refused()
    {
        var e = EngineHarness.Quoted();
        e.Engage(KillSwitchLevel.BlockNewOrders, "nobody");
        Assert.Equal(RejectReason.UnknownAccount, e.The<CommandRefused>().Reason);
    }
}
