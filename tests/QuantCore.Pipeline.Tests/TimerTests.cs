using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Pipeline.Sources;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class TimerTests
{
    [Fact]
    public void The_timer_ticks_at_each_whole_second_once_and_never_again_for_a_clock_set_back()
    {
        using var rig = Rig.StartTrading();
        rig.Settle();
        rig.Clock.NowNs = Market.Open + (Sessions.Second / 2);
        using (TimerSource.Start(rig.Pipeline, rig.Clock))
        {
            rig.Clock.NowNs = Market.Open + Sessions.Second;
            AwaitTicks(rig, 1);
            rig.Clock.NowNs = Market.Open - Sessions.Second;
            rig.Clock.NowNs = Market.Open + (2 * Sessions.Second) + 5;
            AwaitTicks(rig, 2);
            rig.Clock.NowNs = Market.Open + (3600 * Sessions.Second) + 5;
            AwaitTicks(rig, 3);
        }

        Assert.Equal([1, 2, 3600], Ticks(rig).Select(due => (due - Market.Open) / Sessions.Second));
        Assert.All(Ticks(rig), due => Assert.Equal(0, due % Sessions.Second));
    }

    [Fact]
    public void A_timer_whose_pipeline_has_stopped_ends_quietly()
    {
        using var rig = Rig.StartTrading();
        using var timer = TimerSource.Start(rig.Pipeline, rig.Clock);
        rig.Pipeline.Stop(Rig.Long);
        rig.Clock.NowNs = Market.Open + Sessions.Second;
    }

    private static void AwaitTicks(Rig rig, int count) => Eventually.True(() => Ticks(rig).Count >= count, $"tick {count}");

    private static List<long> Ticks(Rig rig) =>
        [.. rig.InputLog().Where(r => RecordHeader.Read(r).Type == RecordType.Timer)
            .Select(r => RecordCodec.ReadFixed<TimerRecord>(r).DueNs)];
}
