using QuantCore.Journal;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class StopTests
{
    [Fact]
    public void Stopping_decides_and_answers_everything_accepted_and_leaves_a_snapshot()
    {
        using var folder = new TempFolder();
        List<Task<CommandResult>> answers;
        StopReport report;
        using (var rig = Rig.StartTrading(folder))
        {
            answers = [.. Enumerable.Range(0, 300).Select(i => rig.Pipeline.SubmitAsync(Market.Buy("c-" + i), Rig.Long).AsTask())];
            report = rig.Pipeline.Stop(Rig.Long);
            Assert.Equal(PipelineState.Stopped, rig.Pipeline.State);
            Assert.Equal(CommandOutcome.Stopped, rig.Place("c-late").Outcome);
            Assert.Throws<PipelineStoppedException>(() => rig.Pipeline.Publish(Market.Quote(Market.Open, 1)));
            Assert.IsType<PipelineStoppedException>(rig.Pipeline.QueryAsync(core => 1).Exception!.InnerException);
        }

        Assert.All(answers, answer => Assert.Equal(CommandOutcome.Decided, Eventually.Result(answer).Outcome));
        Assert.True(report.Drained);
        Assert.Null(report.Problem);
        Assert.Equal(answers[^1].Result.Sequence, report.SnapshotSequence);
        using var again = Rig.Start(folder);
        Assert.Equal(report.SnapshotSequence, again.Pipeline.Recovery.FromSnapshot);
        Assert.Equal(0, again.Pipeline.Recovery.Replayed);
    }

    [Fact]
    public async Task Stopping_in_the_middle_of_many_publishers_loses_nothing_that_was_accepted()
    {
        using var folder = new TempFolder();
        using var rig = Rig.StartTrading(folder);
        var accepted = 0;
        var clients = Enumerable.Range(0, 4).Select(client => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var result = await rig.Pipeline.SubmitAsync(Market.Buy($"c-{client}-{i}"), Rig.Long);
                if (result.Outcome == CommandOutcome.Stopped) return true;
                if (result.Outcome == CommandOutcome.Unknown) return false;
                Interlocked.Increment(ref accepted);
            }
        })).ToList();
        Eventually.True(() => Volatile.Read(ref accepted) > 200, "some orders");
        rig.Pipeline.Stop(Rig.Long);
        Assert.All(await Task.WhenAll(clients), Assert.True);
        using var reader = JournalReader.Open(rig.Options.JournalDirectory);
        var orders = 0;
        while (reader.Read())
        {
            if (Model.Messages.RecordHeader.Read(reader.Record).Type == Model.Messages.RecordType.PlaceOrder) orders++;
        }

        Assert.Equal(accepted, orders);
    }

    [Fact]
    public void A_disk_that_hangs_does_not_make_stopping_hang_and_leaves_no_client_without_an_answer()
    {
        using var mayEnd = new ManualResetEventSlim();
        var files = new TestFiles();
        using var rig = Rig.StartTrading(change: o => o with { FileSystem = files });
        rig.Settle();
        files.BeforeSync = _ => mayEnd.Wait();
        var answer = rig.Pipeline.SubmitAsync(Market.Buy("c-1"), Timeout.InfiniteTimeSpan);
        var report = rig.Pipeline.Stop(TimeSpan.FromMilliseconds(50));
        Assert.False(report.Drained);
        Assert.NotNull(report.Problem);
        Assert.Equal(CommandOutcome.Unknown, Eventually.Result(answer).Outcome);
        mayEnd.Set();
    }
}
