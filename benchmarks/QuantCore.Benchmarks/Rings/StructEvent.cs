namespace QuantCore.Benchmarks.Rings;

/// <summary>An event that lies in the ring itself.</summary>
internal struct StructEvent
{
    public long Value;
}
