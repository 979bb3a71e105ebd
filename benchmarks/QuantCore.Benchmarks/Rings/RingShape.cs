using Disruptor;

namespace QuantCore.Benchmarks.Rings;

/// <summary>How a ring is used.</summary>
/// <param name="Batch">Events claimed and published at once.</param>
/// <param name="Stages">Handlers one behind the other.</param>
/// <param name="Wait">How they wait.</param>
internal sealed record RingShape(int Batch, int Stages, Func<IWaitStrategy> Wait)
{
    public const int Size = 1 << 16;

    /// <summary>Between two looks at the clock.</summary>
    public const int Chunk = 10_000;
}
