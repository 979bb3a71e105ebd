using Disruptor;
using QuantCore.Benchmarks.Measuring;
using QuantCore.Benchmarks.Reporting;

namespace QuantCore.Benchmarks.Rings;

/// <summary>The ring buffer alone.</summary>
internal static class RingSuite
{
    private const int Batch = 10;
    private const double Millions = 1e-6;

    public static (SuiteSettings Settings, IReadOnlyList<Figure> Figures) Run(double seconds)
    {
        var settings = new SuiteSettings(
            $"closed loop: one producer as fast as the ring takes it, {RingShape.Size:#,0} slots, events of one number, trivial handlers",
            "none, nothing is written",
            "Disruptor-net itself: its package is not in the feed that builds here; -p:UpstreamPackages=true measures it with this code",
            seconds);
        var time = TimeSpan.FromSeconds(seconds / Duel.Rounds);
        var pool = Enumerable.Range(0, RingShape.Size).Select(i => new ClassEvent { Value = i }).ToArray();
        Func<Sample> structs(int stages) => () => ChannelLine.Run(stages, n => new StructEvent { Value = n }, time);
        Func<Sample> classes(int stages) => () => ChannelLine.Run(stages, n => pool[n & (RingShape.Size - 1)], time);
        static Duel duel(string name, string reference, string aim) => new(name, "M events/s", Millions, reference, aim);
        const string channel = "bounded Channel";
        var batches = new RingShape(Batch, 1, () => new YieldingWaitStrategy());
        var singles = batches with { Batch = 1 };
        var staged = batches with { Stages = 3 };
        var blocking = batches with { Wait = () => new BlockingWaitStrategy() };
        const string disruptor = "≥ 1.0 × Disruptor-net";
        const string twice = "≥ 2 ×";
        return (settings,
        [
            duel($"1 → 1, struct, batches of {Batch}, yielding", channel, disruptor).Run(() => StructRing.Run(batches, time), structs(1)),
            duel("1 → 1, struct, singly, yielding", channel, disruptor).Run(() => StructRing.Run(singles, time), structs(1)),
            duel($"1 → 1, class, batches of {Batch}, yielding", channel, disruptor).Run(() => ClassRing.Run(batches, time), classes(1)),
            duel("1 → 1, class, singly, yielding", channel, disruptor).Run(() => ClassRing.Run(singles, time), classes(1)),
            duel($"1 → 3 in a row, struct, batches of {Batch}, yielding", "3 bounded Channels", disruptor)
                .Run(() => StructRing.Run(staged, time), structs(3)),
            duel($"1 → 1, struct, batches of {Batch}, blocking", channel, twice).Run(() => StructRing.Run(blocking, time), structs(1)),
            duel("1 → 1, struct, singly, blocking", channel, twice)
                .Run(() => StructRing.Run(blocking with { Batch = 1 }, time), structs(1)),
        ]);
    }
}
