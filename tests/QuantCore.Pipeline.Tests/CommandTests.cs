using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class CommandTests
{
    [Fact]
    public void A_decided_command_answers_with_its_sequence_and_its_outputs()
    {
        using var rig = Rig.StartTrading();
        var result = rig.Place("c-1");
        Assert.Equal(CommandOutcome.Decided, result.Outcome);
        var accepted = result.Outputs.Of<OrderAccepted>().Single();
        Assert.Equal(result.Sequence, accepted.OrderId.Sequence);
        Assert.Single(result.Outputs.Of<OrderSent>());
        Assert.All(result.Outputs, output => Assert.Equal(result.Sequence, RecordHeader.Read(output).SourceSequence));
    }

    [Fact]
    public void The_journal_holds_the_command_as_it_was_submitted_stamped_with_time_and_mode()
    {
        using var rig = Rig.StartTrading();
        var result = rig.Place("c-1");
        var record = rig.InputLog()[(int)result.Sequence - 1];
        ref readonly var header = ref RecordHeader.Read(record);
        Assert.Equal((RecordSource.Client, TradingMode.Simulated, Market.Open), (header.Source, header.Mode, header.TimestampNs));
        Assert.Equal(Market.Buy("c-1"), RecordCodec.Decode<PlaceOrder>(record));
    }

    [Fact]
    public void A_command_without_outputs_is_answered_too()
    {
        using var rig = Rig.StartTrading();
        var result = Eventually.Result(rig.Pipeline.SubmitAsync(
            new GatewayStatusChange { Gateway = "g", IsUp = false }, Rig.Long, RecordSource.System, priority: false));
        Assert.Equal(CommandOutcome.Decided, result.Outcome);
        Assert.Empty(result.Outputs);
    }

    [Fact]
    public void Read_models_have_what_an_answer_says_before_it_is_given()
    {
        var projection = new RecordingProjection();
        using var rig = Rig.StartTrading(change: o => o with { Projections = [projection] });
        for (var i = 0; i < 50; i++)
        {
            var result = rig.Place("c-" + i);
            Assert.True(projection.Through >= result.Sequence);
            Assert.Contains(projection.Outputs.Of<OrderAccepted>(), o => o.OrderId == result.OrderId());
        }
    }

    [Fact]
    public async Task Each_of_many_concurrent_clients_gets_the_answer_to_its_own_command()
    {
        using var rig = Rig.StartTrading();
        async Task<bool> Client(int client)
        {
            for (var i = 0; i < 100; i++)
            {
                var id = $"c-{client}-{i}";
                var result = await rig.Pipeline.SubmitAsync(Market.Buy(id), Rig.Long);
                var answered = result.Outputs.Of<OrderAccepted>().Select(o => o.ClOrdId)
                    .Concat(result.Outputs.Of<OrderRejected>().Select(o => o.ClOrdId)).Single();
                if (answered != id) return false;
            }

            return true;
        }

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(Client)), Assert.True);
    }

    [Fact]
    public void The_output_log_holds_exactly_what_was_answered_and_published()
    {
        var projection = new RecordingProjection();
        using var rig = Rig.StartTrading(change: o => o with { Projections = [projection] });
        var results = Enumerable.Range(0, 20).Select(i => rig.Place("c-" + i)).ToList();
        rig.Pipeline.Stop(Rig.Long);
        var log = rig.OutputLog();
        Assert.Equal(log, projection.Outputs);
        Assert.All(results, r => Assert.Equal(r.Outputs, log.Where(o => RecordHeader.Read(o).SourceSequence == r.Sequence)));
    }

    [Fact]
    public void Journal_time_never_runs_back_though_the_clock_and_the_sources_do()
    {
        using var rig = Rig.StartTrading();
        rig.Pipeline.Publish(Market.Quote(Market.Open + 5_000, 101));
        rig.Clock.NowNs = Market.Open - 1_000_000;
        rig.Place("c-1");
        rig.Pipeline.Publish(Market.Quote(Market.Open + 1_000, 102));
        rig.Place("c-2");
        var times = rig.InputLog().Select(record => RecordHeader.Read(record).TimestampNs).ToList();
        Assert.Equal(times.Order(), times);
        Assert.Equal(Market.Open + 5_000, times[^1]);
    }

    [Fact]
    public void A_record_longer_than_a_slot_goes_through_and_the_slot_is_normal_again()
    {
        using var rig = Rig.StartTrading();
        for (var i = 0; i < 3; i++)
        {
            var result = Eventually.Result(rig.Pipeline.SubmitAsync(
                new GatewayStatusChange { Gateway = "g", IsUp = false, Text = new string('x', 200_000) }, Rig.Long));
            Assert.Equal(CommandOutcome.Decided, result.Outcome);
            Assert.True(rig.InputLog()[(int)result.Sequence - 1].Length > 200_000);
        }

        Assert.Equal(CommandOutcome.Decided, rig.Place("c-1").Outcome);
    }

    [Fact]
    public void A_record_over_the_limit_is_refused_and_blocks_nobody()
    {
        using var rig = Rig.StartTrading();
        var tooLong = new GatewayStatusChange { Gateway = "g", IsUp = false, Text = new string('x', RecordCodec.MaxRecordBytes) };
        Assert.Throws<ArgumentException>(() => rig.Pipeline.Publish(new byte[RecordCodec.MaxRecordBytes + 1]));
        Assert.ThrowsAny<Exception>(() => Eventually.Result(rig.Pipeline.SubmitAsync(tooLong, Rig.Long)));
        Assert.Equal(CommandOutcome.Decided, rig.Place("c-1").Outcome);
        Assert.Equal(PipelineState.Running, rig.Pipeline.State);
    }

    [Fact]
    public void A_question_is_answered_between_two_events_on_the_state_of_that_moment()
    {
        using var rig = Rig.StartTrading();
        var order = rig.Place("c-1").OrderId();
        var (sequence, found) = Eventually.Result(
            rig.Pipeline.QueryAsync(core => (core.Sequence, core.State.Orders.Find(order) is not null)));
        Assert.True(found);
        Assert.Equal(rig.Pipeline.DecidedSequence, sequence);
        Assert.Equal(rig.InputLog().Count, sequence);
    }

    [Fact]
    public async Task A_question_that_throws_harms_only_its_asker()
    {
        using var rig = Rig.StartTrading();
        await Assert.ThrowsAsync<FormatException>(() => rig.Pipeline.QueryAsync<int>(_ => throw new FormatException()));
        Assert.Equal(CommandOutcome.Decided, rig.Place("c-1").Outcome);
    }
}
