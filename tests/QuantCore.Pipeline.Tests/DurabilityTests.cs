using QuantCore.Journal;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class DurabilityTests
{
    [Fact]
    public void Nothing_is_decided_answered_or_sent_before_its_input_is_on_the_disk()
    {
        using var mayEnd = new ManualResetEventSlim(true);
        using var syncing = new ManualResetEventSlim();
        var files = new TestFiles();
        var gateway = new RecordingGateway();
        using var rig = Rig.StartTrading(change: o => o with { FileSystem = files, Gateway = gateway });
        rig.Settle();
        files.BeforeSync = path =>
        {
            if (!TestFiles.IsInput(path)) return;
            syncing.Set();
            mayEnd.Wait();
        };

        mayEnd.Reset();
        syncing.Reset();
        var before = rig.Pipeline.DecidedSequence;
        var answer = rig.Pipeline.SubmitAsync(Market.Buy("c-1"), Rig.Long).AsTask();
        Assert.True(syncing.Wait(Rig.Long));

        Assert.Equal(before, rig.Pipeline.CommittedSequence);
        Assert.Equal(before, rig.Pipeline.DecidedSequence);
        Assert.False(answer.IsCompleted);
        Assert.Empty(gateway.Orders);

        mayEnd.Set();
        var order = Eventually.Result(answer).OrderId();
        Assert.Equal(order, gateway.Orders.Single().OrderId);
    }

    [Fact]
    public void The_gateway_gets_each_order_and_cancel_once_in_the_order_of_decision()
    {
        var gateway = new RecordingGateway();
        using var rig = Rig.StartTrading(change: o => o with { Gateway = gateway });
        var orders = Enumerable.Range(0, 200).Select(i => rig.Pipeline.SubmitAsync(Market.Buy("c-" + i), Rig.Long)).ToList()
            .SelectMany(task => Eventually.Result(task).Outputs.Of<OrderSent>()).Select(sent => sent.OrderId).ToList();
        Assert.Equal(orders, gateway.Orders.Select(o => o.OrderId));
    }

    [Fact]
    public void A_batch_is_synced_once_not_once_per_record()
    {
        using var mayEnd = new ManualResetEventSlim(true);
        using var syncing = new ManualResetEventSlim();
        var files = new TestFiles();
        using var rig = Rig.StartTrading(change: o => o with { FileSystem = files });
        rig.Settle();
        files.BeforeSync = path =>
        {
            if (!TestFiles.IsInput(path)) return;
            syncing.Set();
            mayEnd.Wait();
        };
        mayEnd.Reset();
        var first = rig.Pipeline.SubmitAsync(Market.Buy("c-first"), Rig.Long);
        Assert.True(syncing.Wait(Rig.Long));
        var rest = Enumerable.Range(0, 500).Select(i => rig.Pipeline.SubmitAsync(Market.Buy("c-" + i), Rig.Long)).ToList();
        var before = files.Syncs;
        mayEnd.Set();
        Eventually.Result(first);
        foreach (var answer in rest) Eventually.Result(answer);
        Assert.InRange(files.Syncs - before, 1, 4);
    }

    [Theory]
    [InlineData(SyncPolicy.Interval)]
    [InlineData(SyncPolicy.None)]
    public void The_weaker_policies_decide_without_waiting_for_the_disk(SyncPolicy policy)
    {
        var files = new TestFiles();
        using var rig = Rig.StartTrading(change: o => o with { FileSystem = files, Sync = policy, SyncInterval = TimeSpan.FromHours(1) });
        rig.Settle();
        var before = files.Syncs;
        rig.Place("c-1");
        Assert.Equal(before, files.Syncs);
        Assert.Equal(rig.Pipeline.DecidedSequence, rig.InputLog().Count);
    }

    [Fact]
    public void A_client_whose_patience_ends_is_told_that_the_fate_is_unknown_and_the_command_goes_on()
    {
        using var mayEnd = new ManualResetEventSlim();
        var files = new TestFiles();
        using var rig = Rig.StartTrading(change: o => o with { FileSystem = files });
        rig.Settle();
        files.BeforeSync = _ => mayEnd.Wait();
        var result = Eventually.Result(rig.Pipeline.SubmitAsync(Market.Buy("c-1"), TimeSpan.FromMilliseconds(20)));
        Assert.Equal(CommandOutcome.Unknown, result.Outcome);
        mayEnd.Set();
        var again = rig.Place("c-1");
        Assert.Equal(CommandOutcome.Decided, again.Outcome);
        Assert.Single(again.Outputs.Of<DuplicateOrder>());
    }
}
