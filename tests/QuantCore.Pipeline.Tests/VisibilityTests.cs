using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class VisibilityTests
{
    [Fact]
    public void Read_models_hear_how_far_the_core_is_also_when_the_last_inputs_decided_nothing()
    {
        var views = new RecordingProjection();
        using var rig = Rig.StartTrading(change: options => options with { Projections = [views] });
        rig.Place("a");
        var outputs = views.Outputs.Count;
        for (var i = 1; i <= 100; i++) rig.Pipeline.Publish(Market.Quote(Market.Open + i, 100 + i));
        rig.Settle();
        Eventually.True(() => views.Through == rig.Pipeline.DecidedSequence, "the read models are at the last input");
        Assert.Equal(rig.Pipeline.DecidedSequence, rig.Pipeline.VisibleSequence);
        Assert.Equal(outputs, views.Outputs.Count);
    }
}
