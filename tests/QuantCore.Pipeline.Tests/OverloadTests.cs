using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class OverloadTests : IDisposable
{
    private const int Ring = 128;
    private const int Reserve = 32;
    private readonly ManualResetEventSlim _mayEnd = new(true);
    private readonly TestFiles _files = new();
    private readonly Rig _rig;

    public OverloadTests()
    {
        _rig = Rig.StartTrading(change: o => o with { FileSystem = _files, InputRingSize = Ring, ClientReserve = Reserve });
        _rig.Settle();
        _files.BeforeSync = path =>
        {
            if (TestFiles.IsInput(path)) _mayEnd.Wait();
        };
    }

    public void Dispose()
    {
        _mayEnd.Set();
        _rig.Dispose();
        _mayEnd.Dispose();
    }

    [Fact]
    public void A_full_ring_refuses_at_once_and_what_was_accepted_is_decided_in_order()
    {
        _mayEnd.Reset();
        var answers = Enumerable.Range(0, 2 * Ring)
            .Select(i => _rig.Pipeline.SubmitAsync(Market.Buy("c-" + i), Rig.Long).AsTask()).ToList();
        var refused = answers.Where(a => a.IsCompleted).ToList();
        Assert.InRange(refused.Count, Ring, 2 * Ring - 1);
        Assert.All(refused, a => Assert.Equal(CommandOutcome.Overloaded, a.Result.Outcome));
        Assert.Equal(refused.Count, _rig.Pipeline.OverloadedCount);

        _mayEnd.Set();
        var accepted = answers.Except(refused).Select(Eventually.Result).ToList();
        Assert.All(accepted, result => Assert.Equal(CommandOutcome.Decided, result.Outcome));
        Assert.Equal(accepted.Select(r => r.Sequence).Order(), accepted.Select(r => r.Sequence));
        Assert.Equal(accepted.Count, _rig.InputLog().Count(record => RecordHeader.Read(record).Type == RecordType.PlaceOrder));
    }

    [Fact]
    public void Cancels_and_the_kill_switch_still_get_in_when_orders_do_not()
    {
        var order = _rig.Place("c-first").OrderId();
        FillUp();
        var kill = _rig.Pipeline.SubmitAsync(
            new EngageKillSwitch { Level = KillSwitchLevel.BlockNewOrders, Reason = "test" }, Rig.Long, priority: true);
        var cancel = _rig.Pipeline.SubmitAsync(new CancelOrder { OrderId = order }, Rig.Long, priority: true);
        _rig.Pipeline.Publish(Market.Report(order, ExecType.New));
        Assert.Equal(CommandOutcome.Overloaded, _rig.Place("c-late").Outcome);
        Assert.IsType<PipelineOverloadedException>(_rig.Pipeline.QueryAsync(core => core.Sequence).Exception!.InnerException);

        _mayEnd.Set();
        Assert.Single(Eventually.Result(kill).Outputs.Of<KillSwitchChanged>());
        Assert.Single(Eventually.Result(cancel).Outputs.Of<CancelSent>());
    }

    [Fact]
    public void A_report_waits_for_room_and_is_not_lost()
    {
        var order = _rig.Place("c-first").OrderId();
        FillUp();
        for (var i = 0; i < Reserve; i++)
            _ = _rig.Pipeline.SubmitAsync(new CancelAllOrders { Account = "nobody" }, Rig.Long, priority: true).AsTask();
        var report = Task.Run(() =>
        {
            for (var i = 0; i < 100; i++) _rig.Pipeline.Publish(Market.Report(order, ExecType.Trade, "e" + i, 1));
        });
        Assert.False(report.IsCompleted);
        _mayEnd.Set();
        Assert.True(report.Wait(Rig.Long));
        Eventually.True(() => _rig.Pipeline.RemainingCapacity > Ring / 2, "room in the ring");
        var filled = Eventually.Result(_rig.Pipeline.QueryAsync(core => core.State.Orders.Find(order)!.CumQty.Shares));
        Assert.Equal(100, filled);
    }

    private void FillUp()
    {
        _mayEnd.Reset();
        for (var i = 0; ; i++)
        {
            var answer = _rig.Pipeline.SubmitAsync(Market.Buy("fill-" + i), Rig.Long);
            if (answer.IsCompleted && answer.Result.Outcome == CommandOutcome.Overloaded) return;
        }
    }
}
