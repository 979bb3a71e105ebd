using QuantCore.Engine.Tests.Support;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using static QuantCore.Engine.Tests.Support.Known;

namespace QuantCore.Engine.Tests.Orders;

/// <summary>P5: one (account, ClOrdID) executes at most once.</summary>
public sealed class DuplicateOrderTests
{
    [Fact]
    public void The_same_order_again_gets_the_first_ones_id_and_moves_nothing()
    {
        var e = EngineHarness.Quoted();
        var order = e.NewOrder(Side.Buy, 10m, 100, clOrdId: "once");
        var id = e.Place(order);
        var hashes = e.Core.ComputeHashes().Decisions;
        e.Send(order);
        Assert.Equal((id, true), (e.The<DuplicateOrder>().OrderId, e.The<DuplicateOrder>().IsSameBody));
        e.Send(order with { Quantity = Qty(200) });
        Assert.Equal((id, false), (e.The<DuplicateOrder>().OrderId, e.The<DuplicateOrder>().IsSameBody));
        Assert.Equal(hashes, e.Core.ComputeHashes().Decisions);
    }

    [Fact]
    public void A_refused_order_again_gets_its_refusals_id()
    {
        var e = EngineHarness.Quoted();
        var order = e.NewOrder(Side.Buy, 10.005m, 100);
        var id = e.Refuse(order).OrderId;
        e.Send(order);
        Assert.Equal(id, e.The<DuplicateOrder>().OrderId);
    }

    [Fact]
    public void Holds_across_days_snapshots_and_the_kill_switch()
    {
        var e = EngineHarness.Quoted();
        var order = e.NewOrder(Side.Buy, 10m, 100);
        var id = e.Place(order);
        e.OnNextDay(Monday).RestoreFromSnapshot();
        e.Engage(KillSwitchLevel.BlockNewOrders);
        e.Send(order);
        Assert.Equal(id, e.The<DuplicateOrder>().OrderId);
    }

    [Fact]
    public void Another_accounts_order_may_carry_the_same_number()
    {
        var e = EngineHarness.Quoted();
        e.Send(Funded(account: "A-2"));
        e.Place(e.NewOrder(Side.Buy, 10m, 100, clOrdId: "x"));
        e.Place(e.NewOrder(Side.Buy, 10m, 100, clOrdId: "x", account: "A-2"));
    }

    [Fact]
    public void A_duplicate_is_told_before_a_full_engine_is()
    {
        var e = EngineHarness.Quoted(configuration: Configuration with { MaxOrders = 1 });
        var order = e.NewOrder(Side.Buy, 10m, 100);
        e.Place(order);
        e.Send(order);
        Assert.True(e.Has<DuplicateOrder>());
    }
}
