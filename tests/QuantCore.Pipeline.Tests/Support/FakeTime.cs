namespace QuantCore.Pipeline.Tests.Support;

/// <summary>A host clock that the test moves.</summary>
public sealed class FakeTime : TimeProvider
{
    private long _ns;

    public override long TimestampFrequency => Sessions.Second;

    public override long GetTimestamp() => Volatile.Read(ref _ns);

    public void Pass(long ns) => Interlocked.Add(ref _ns, ns);
}
