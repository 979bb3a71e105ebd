using QuantCore.Benchmarks.Cores;

namespace QuantCore.Benchmarks.Pipelines;

/// <summary>An event of the bare pipe: bytes.</summary>
internal sealed class BareSlot
{
    public byte[] Bytes { get; } = GC.AllocateUninitializedArray<byte>(Floor.QuoteBytes, pinned: true);
}
