using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Tests.Support;

/// <summary>Time as the test says.</summary>
public sealed class ManualClock(long nowNs) : IClock
{
    private long _nowNs = nowNs;

    public long NowNs
    {
        get => Volatile.Read(ref _nowNs);
        set => Volatile.Write(ref _nowNs, value);
    }

    public long WallNs => 1;
}
