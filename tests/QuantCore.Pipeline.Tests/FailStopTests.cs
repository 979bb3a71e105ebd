using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class FailStopTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_failed_write_or_sync_of_the_journal_stops_everything_behind_it(bool onWrite)
    {
        var files = new TestFiles();
        var gateway = new RecordingGateway();
        using var folder = new TempFolder();
        long decided;
        using (var rig = Rig.StartTrading(folder, o => o with { FileSystem = files, Gateway = gateway }))
        {
            rig.Place("c-good");
            decided = rig.Pipeline.DecidedSequence;
            var before = rig.Hashes();
            Action<string> fail = path =>
            {
                if (TestFiles.IsInput(path)) throw new IOException("no space left on device");
            };
            if (onWrite) files.BeforeWrite = fail;
            else files.BeforeSync = fail;

            AssertFailStops(rig, "Journal");
            Assert.Equal(decided, rig.Pipeline.DecidedSequence);
            Assert.Single(gateway.Orders);
            Assert.Equal(before, rig.Hashes());
            Assert.IsType<JournalFailedException>(rig.Pipeline.Failure!.Exception);
            AssertStops(rig);
        }

        (files.BeforeWrite, files.BeforeSync) = (null, null);
        using var again = Rig.Start(folder);
        Assert.True(again.Pipeline.Recovery.Records >= decided);
        Assert.Equal(CommandOutcome.Decided, again.Place("c-after").Outcome);
    }

    [Fact]
    public void A_failed_output_log_stops_answers_and_orders()
    {
        var files = new TestFiles();
        var gateway = new RecordingGateway();
        using var rig = Rig.StartTrading(change: o => o with { FileSystem = files, Gateway = gateway });
        rig.Place("c-good");
        files.BeforeWrite = path =>
        {
            if (TestFiles.IsOutput(path)) throw new IOException("gone");
        };
        AssertFailStops(rig, "OutputLog");
        AssertStops(rig);
        Assert.Single(gateway.Orders);
    }

    [Fact]
    public void A_record_that_this_build_does_not_know_stops_the_core_and_the_restart()
    {
        using var folder = new TempFolder();
        long poison;
        using (var rig = Rig.StartTrading(folder))
        {
            rig.Settle();
            poison = rig.Pipeline.DecidedSequence + 1;
            var record = Market.Encode(Market.Buy("c-x"));
            RecordHeader.Edit(record).Version = 99;
            rig.Pipeline.Publish(record);
            Eventually.True(() => rig.Pipeline.State == PipelineState.FailStopped, "fail-stop");
            Assert.IsType<UnknownRecordException>(rig.Pipeline.Failure!.Exception);
            AssertFailStops(rig, "Core");
            AssertStops(rig);
        }

        var failure = Assert.Throws<Pipeline.Recovery.RecoveryFailedException>(() => Rig.Start(folder));
        Assert.Equal(poison, failure.Sequence);
    }

    [Fact]
    public void A_read_model_or_a_gateway_that_throws_is_a_bug_and_stops()
    {
        var projection = new RecordingProjection();
        using (var rig = Rig.StartTrading(change: o => o with { Projections = [projection] }))
        {
            rig.Settle();
            projection.OnEach = () => throw new InvalidOperationException("broken");
            AssertFailStops(rig, "Projection");
        }

        var gateway = new RecordingGateway();
        using (var rig = Rig.StartTrading(change: o => o with { Gateway = gateway }))
        {
            rig.Settle();
            gateway.OnSubmit = _ => throw new InvalidOperationException("broken");
            AssertFailStops(rig, "Gateway");
        }

        var market = new RecordingProjection();
        using (var rig = Rig.StartTrading(change: o => o with { MarketProjections = [market] }))
        {
            rig.Settle();
            market.OnEach = () => throw new InvalidOperationException("broken");
            rig.Pipeline.Publish(Market.Quote(Market.Open, 1));
            Eventually.True(() => rig.Pipeline.State == PipelineState.FailStopped, "fail-stop");
            AssertFailStops(rig, "MarketProjection");
        }
    }

    private static void AssertFailStops(Rig rig, string component)
    {
        using var raised = new ManualResetEventSlim();
        rig.Pipeline.FailStopped += _ => raised.Set();
        var alreadyFailed = rig.Pipeline.State == PipelineState.FailStopped;
        var answers = Enumerable.Range(0, 20).Select(i => rig.Pipeline.SubmitAsync(Market.Buy("c-bad-" + i), Rig.Long)).ToList();
        foreach (var answer in answers)
            Assert.Contains(Eventually.Result(answer).Outcome, new[] { CommandOutcome.Unknown, CommandOutcome.Stopped });
        Eventually.True(() => rig.Pipeline.State == PipelineState.FailStopped, "fail-stop");
        Assert.Equal(component, rig.Pipeline.Failure!.Component);
        if (!alreadyFailed) Assert.True(raised.Wait(Rig.Long));

        Assert.Equal(CommandOutcome.Stopped, rig.Place("c-later").Outcome);
        Assert.Throws<PipelineStoppedException>(() => rig.Pipeline.Publish(Market.Quote(Market.Open, 1)));
        Assert.NotEmpty(Eventually.Result(rig.Pipeline.QueryAsync(core => core.State.Accounts.All.ToList())));
    }

    private static void AssertStops(Rig rig)
    {
        var report = rig.Pipeline.Stop(Rig.Long);
        Assert.False(report.Drained);
        Assert.Equal(rig.Pipeline.Failure!.Reason, report.Problem);
        Assert.Equal(PipelineState.FailStopped, rig.Pipeline.State);
    }
}
