using QuantCore.Model.Seams;

namespace QuantCore.Benchmarks.Pipelines;

/// <summary>Stands at one time (ns since the Unix epoch): for journals made before anything is measured.</summary>
internal sealed class StandingClock(long nowNs) : IClock
{
    public long NowNs => nowNs;

    public long WallNs => nowNs;
}
