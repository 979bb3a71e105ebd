using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Pipeline.Recovery;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class RecoveryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_restart_gives_the_state_the_read_models_and_the_logs_of_the_run_before(bool fromSnapshot)
    {
        using var folder = new TempFolder();
        var (hashes, first) = RunAndStop(folder);
        if (!fromSnapshot) Directory.Delete(folder.Sub("snapshots"), recursive: true);

        var second = new RecordingProjection();
        using var again = Rig.Start(folder, o => With(o, second));
        Assert.Equal(hashes, again.Hashes());
        Assert.Equal(first.Outputs, second.Outputs);
        Assert.Equal(first.Market, second.Market.Concat(first.Market.Except(second.Market)).Order());
        Assert.Equal(fromSnapshot ? again.Pipeline.Recovery.Records : 0, again.Pipeline.Recovery.FromSnapshot);
        Assert.Equal(0, again.Pipeline.Recovery.OutputsRepaired);
        Assert.Equal(first.Outputs, again.OutputLog());
    }

    [Fact]
    public void A_run_with_restarts_ends_as_one_without()
    {
        using var interrupted = new TempFolder();
        for (var part = 0; part < 4; part++)
        {
            using var rig = part == 0 ? Rig.StartTrading(interrupted, WithoutChange) : Rig.Start(interrupted, WithoutChange);
            Trade(rig, part * 10, 10);
            rig.Settle();
            if (part == 1) Eventually.Result(rig.Pipeline.RequestSnapshotAsync());
            if (part == 2) rig.Pipeline.Stop(TimeSpan.Zero);
        }

        using var whole = Rig.StartTrading(change: WithoutChange);
        Trade(whole, 0, 40);
        using var again = Rig.Start(interrupted, WithoutChange);
        Assert.Equal(whole.Hashes(), again.Hashes());
        Assert.Equal(whole.OutputLog(), again.OutputLog());
    }

    [Fact]
    public void Damaged_snapshots_are_passed_over_with_the_reason()
    {
        using var folder = new TempFolder();
        StateHashes hashes;
        using (var rig = Rig.StartTrading(folder))
        {
            rig.Place("c-1");
            Eventually.Result(rig.Pipeline.RequestSnapshotAsync());
            rig.Place("c-2");
            hashes = rig.Hashes();
        }

        var files = Directory.GetFiles(folder.Sub("snapshots")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, files.Count);
        Damage(files[1]);
        using (var again = Rig.Start(folder))
        {
            Assert.Equal(hashes, again.Hashes());
            Assert.Single(again.Pipeline.Recovery.SnapshotsPassedOver);
            Assert.InRange(again.Pipeline.Recovery.FromSnapshot, 1, again.Pipeline.Recovery.Records - 1);
        }

        foreach (var file in Directory.GetFiles(folder.Sub("snapshots"))) Damage(file);
        using var last = Rig.Start(folder);
        Assert.Equal(hashes, last.Hashes());
        Assert.Equal(0, last.Pipeline.Recovery.FromSnapshot);
    }

    [Fact]
    public void A_snapshot_that_does_not_have_its_hash_or_runs_ahead_of_a_log_is_not_used()
    {
        using var folder = new TempFolder();
        var (hashes, _) = RunAndStop(folder);
        var store = new SnapshotStore(folder.Sub("snapshots"));
        Assert.True(store.TryLoadLatest(long.MaxValue, out var good));
        store.Write(good.Sequence, good.Payload.Span, good.FormatVersion, "another"u8);
        store.Write(good.Sequence + 10, good.Payload.Span, good.FormatVersion, good.StateHash.Span);
        using (var again = Rig.Start(folder))
        {
            Assert.Equal(0, again.Pipeline.Recovery.FromSnapshot);
            Assert.Equal(hashes, again.Hashes());
        }

        Directory.Delete(folder.Sub("outputs"), recursive: true);
        using var last = Rig.Start(folder);
        Assert.Equal(0, last.Pipeline.Recovery.FromSnapshot);
        Assert.Equal(last.OutputLog().Count, last.Pipeline.Recovery.OutputsRepaired);
        Assert.Equal(hashes, last.Hashes());
    }

    [Fact]
    public void An_order_sent_by_an_earlier_process_is_asked_about_and_not_sent_again()
    {
        using var folder = new TempFolder();
        QuantCore.Model.Primitives.OrderId unproven, proven;
        using (var rig = Rig.StartTrading(folder, o => o with { Gateway = new RecordingGateway() }))
        {
            unproven = rig.Place("c-1").OrderId();
            proven = rig.Place("c-2").OrderId();
            rig.Pipeline.Publish(Market.Report(proven, ExecType.New));
        }

        var gateway = new RecordingGateway();
        using var again = Rig.Start(folder, o => o with { Gateway = gateway });
        Eventually.True(() => gateway.Requests.Count > 0, "the status request");
        again.Settle();
        Assert.Equal(unproven, gateway.Requests.Single().OrderId);
        Assert.Empty(gateway.Orders);
        Assert.Equal(OrdStatus.Unknown, Eventually.Result(again.Pipeline.QueryAsync(core => core.State.Orders.Find(unproven)!.Status)));
    }

    [Fact]
    public void The_gateway_can_be_made_from_the_recovered_state()
    {
        using var folder = new TempFolder();
        using (var rig = Rig.StartTrading(folder)) rig.Place("c-1");
        RecoveredState? seen = null;
        var orders = 0;
        using var again = Rig.Start(folder, o => o with
        {
            GatewayFactory = state =>
            {
                seen = state;
                orders = state.Processor.State.Orders.All.Count;
                return new RecordingGateway();
            },
        });
        Assert.Equal(1, orders);
        Assert.Equal(Market.Open, seen!.LastTimestampNs);
        Eventually.True(() => ((RecordingGateway)again.Pipeline.Gateway!).Requests.Count == 1, "the status request");
    }

    [Fact]
    public void A_journal_of_another_mode_is_refused()
    {
        using var folder = new TempFolder();
        RunAndStop(folder);
        Assert.Throws<RecoveryFailedException>(() => Rig.Start(folder, o => o with { Mode = TradingMode.Paper }));
        using var again = Rig.Start(folder);
        Assert.Equal(PipelineState.Running, again.Pipeline.State);
    }

    [Fact]
    public void A_journal_that_another_process_has_open_is_refused()
    {
        using var rig = Rig.StartTrading();
        Assert.Throws<JournalLockedException>(() => Rig.Start(rig.Folder));
        Assert.Equal(CommandOutcome.Decided, rig.Place("c-1").Outcome);
    }

    [Fact]
    public void A_new_journal_begins_with_its_configuration()
    {
        var configuration = new ConfigureEngine { Mode = TradingMode.Simulated, CheckpointInterval = 7, MaxOrders = 99, StaleQuoteNs = 5 };
        using var rig = Rig.Start(change: o => o with { Configuration = configuration, Gateway = new RecordingGateway() });
        rig.Settle();
        var log = rig.InputLog();
        Assert.Equal(configuration, RecordCodec.Decode<ConfigureEngine>(log[0]));
        Assert.True(RecordCodec.Decode<GatewayStatusChange>(log[1]).IsUp);
        Assert.Equal(99, Eventually.Result(rig.Pipeline.QueryAsync(core => core.State.Configuration!.MaxOrders)));
    }

    [Fact]
    public void Recovery_says_how_far_it_is_and_can_be_called_off()
    {
        using var folder = new TempFolder();
        RunAndStop(folder);
        Directory.Delete(folder.Sub("snapshots"), recursive: true);
        var options = new PipelineOptions
        {
            DataDirectory = folder.Path, Mode = TradingMode.Simulated, Clock = new ManualClock(Market.Open),
        };
        using (var off = new CancellationTokenSource())
        {
            off.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(() => TradingPipeline.Start(options, null, off.Token));
        }

        var progress = new LastProgress();
        using var pipeline = TradingPipeline.Start(options, progress);
        Assert.Equal(new RecoveryProgress(RecoveryStage.Replay, pipeline.Recovery.Records, pipeline.Recovery.Records), progress.Last);
    }

    private static (StateHashes Hashes, RecordingProjection Projection) RunAndStop(TempFolder folder)
    {
        var projection = new RecordingProjection();
        using var rig = Rig.StartTrading(folder, o => With(o, projection));
        Trade(rig, 0, 30);
        return (rig.Hashes(), projection);
    }

    private static PipelineOptions With(PipelineOptions o, RecordingProjection p) => o with { Projections = [p], MarketProjections = [p] };

    private static PipelineOptions WithoutChange(PipelineOptions o) => o;

    private static void Trade(Rig rig, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            var order = rig.Place("c-" + i).OrderId();
            rig.Pipeline.Publish(Market.Report(order, ExecType.New));
            rig.Pipeline.Publish(Market.Report(order, ExecType.Trade, "e1", 50));
            rig.Pipeline.Publish(Market.Quote(Market.Open + i, 100 + i));
        }
    }

    private static void Damage(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private sealed class LastProgress : IProgress<RecoveryProgress>
    {
        public RecoveryProgress Last { get; private set; }

        public void Report(RecoveryProgress value) => Last = value;
    }
}
