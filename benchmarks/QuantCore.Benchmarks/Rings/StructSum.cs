using Disruptor;

namespace QuantCore.Benchmarks.Rings;

/// <summary>The trivial consumer: adds up, and tells how far it is once a batch.</summary>
internal sealed class StructSum : IValueEventHandler<StructEvent>
{
    private long _sum;
    private long _seen = -1;

    public long Sum => _sum;

    public long Seen => Volatile.Read(ref _seen);

    public void OnEvent(ref StructEvent data, long sequence, bool endOfBatch)
    {
        _sum += data.Value;
        if (endOfBatch) Volatile.Write(ref _seen, sequence);
    }
}
