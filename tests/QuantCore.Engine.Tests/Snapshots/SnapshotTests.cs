using QuantCore.Engine.Tests.Determinism;
using QuantCore.Engine.Tests.Support;

namespace QuantCore.Engine.Tests.Snapshots;

/// <summary>What is no snapshot is refused with one exception, so that recovery can fall back to an older one.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void A_snapshot_cut_anywhere_is_refused()
    {
        var bytes = Replays.Snapshot(new RandomFlow(11, 120).Engine.Core);
        for (var length = 0; length < bytes.Length; length += 1 + (length / 64))
            Assert.Throws<InvalidDataException>(() => BusinessLogicProcessor.Restore(bytes.AsMemory(0, length)));
    }

    [Fact]
    public void A_snapshot_of_another_version_is_refused()
    {
        var bytes = Replays.Snapshot(EngineHarness.Quoted().Core);
        bytes[0] = 99;
        Assert.Throws<InvalidDataException>(() => BusinessLogicProcessor.Restore(bytes));
    }

    [Fact]
    public void A_damaged_snapshot_is_refused_or_read_but_nothing_else_happens()
    {
        var bytes = Replays.Snapshot(new RandomFlow(12, 120).Engine.Core);
        var random = new Random(12);
        for (var i = 0; i < 1_500; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                BusinessLogicProcessor.Restore(damaged);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [Fact]
    public void An_engine_before_its_first_record_has_a_snapshot_too()
    {
        var restored = BusinessLogicProcessor.Restore(Replays.Snapshot(new BusinessLogicProcessor()));
        Assert.Equal((0, new BusinessLogicProcessor().ComputeHashes()), (restored.Sequence, restored.ComputeHashes()));
    }
}
