using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Orders;

/// <summary>What was sent and never heard of is asked about when the gateway comes up, and never sent again.</summary>
public sealed class GatewayTests
{
    [Fact]
    public void An_order_never_heard_of_becomes_unknown_keeps_its_cash_and_is_asked_about()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.GatewayUp();
        Assert.Equal((OrdStatus.Unknown, id), (e.Order(id).Status, e.The<OrderStatusRequested>().OrderId));
        Assert.False(e.Has<OrderSent>());
        Assert.Equal(Cny(1_005.06m), e.Account.Frozen);
    }

    [Fact]
    public void An_order_the_exchange_has_acknowledged_stays_as_it_is()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.Report(id, ExecType.New);
        e.GatewayUp();
        Assert.Equal(OrdStatus.New, e.Order(id).Status);
        Assert.Empty(e.Last);
    }

    [Fact]
    public void A_held_order_is_not_asked_about()
    {
        var e = EngineHarness.Quoted(12, 0);
        e.Buy();
        e.GatewayUp();
        Assert.Empty(e.Last);
    }

    [Fact]
    public void A_gateway_that_goes_down_changes_nothing()
    {
        var e = EngineHarness.Quoted();
        e.Buy();
        e.Send(new GatewayStatusChange { Gateway = "sim", IsUp = false });
        Assert.Empty(e.Last);
    }

    [Fact]
    public void An_order_the_venue_never_received_ends_and_gives_back_its_cash()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.GatewayUp();
        e.Report(id, ExecType.NeverReceived);
        Assert.Equal((OrdStatus.Rejected, RejectReason.NeverReceived), (e.Order(id).Status, e.Order(id).Reason));
        Assert.Equal(Cny(0m), e.Account.Frozen);
    }

    [Fact]
    public void Never_received_proves_nothing_of_an_order_nobody_asked_about()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.Report(id, ExecType.NeverReceived);
        Assert.Equal(OrdStatus.PendingNew, e.Order(id).Status);
    }

    [Fact]
    public void Never_received_proves_nothing_of_an_order_with_fills()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy(10m, 200);
        e.GatewayUp();
        e.Fill(id, 100, 10m);
        e.Report(id, ExecType.NeverReceived);
        Assert.Equal(OrdStatus.PartiallyFilled, e.Order(id).Status);
    }

    [Fact]
    public void The_answer_to_the_question_makes_an_unknown_order_work_again()
    {
        var e = EngineHarness.Quoted();
        var (first, second, third) = (e.Buy(10m, 200), e.Buy(10m, 200), e.Buy(10m, 200));
        e.GatewayUp();
        e.Report(first, ExecType.OrderStatus);
        e.Report(second, ExecType.New);
        e.Fill(third, 100, 10m);
        Assert.Equal(
            (OrdStatus.New, OrdStatus.New, OrdStatus.PartiallyFilled),
            (e.Order(first).Status, e.Order(second).Status, e.Order(third).Status));
    }

    [Theory]
    [InlineData(ExecType.OrderStatus)]
    [InlineData(ExecType.New)]
    public void A_cancel_that_may_be_lost_is_sent_again_once_the_order_is_known_to_work(ExecType answer)
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.Cancel(id);
        e.GatewayUp();
        Assert.Equal(OrdStatus.Unknown, e.Order(id).Status);
        e.Report(id, answer);
        Assert.Equal((id, OrdStatus.PendingCancel), (e.The<CancelSent>().OrderId, e.Order(id).Status));
    }

    [Fact]
    public void An_unknown_order_can_be_cancelled()
    {
        var e = EngineHarness.Quoted();
        var id = e.Buy();
        e.GatewayUp();
        e.Cancel(id);
        Assert.Equal(id, e.The<CancelSent>().OrderId);
        e.Report(id, ExecType.Canceled);
        Assert.Equal(OrdStatus.Canceled, e.Order(id).Status);
    }
}
