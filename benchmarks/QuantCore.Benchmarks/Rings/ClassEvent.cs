namespace QuantCore.Benchmarks.Rings;

/// <summary>An event the ring refers to.</summary>
internal sealed class ClassEvent
{
    public long Value { get; set; }
}
