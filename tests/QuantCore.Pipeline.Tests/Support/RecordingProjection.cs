using QuantCore.Model.Messages;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Tests.Support;

/// <summary>Remembers what it was fed.</summary>
public sealed class RecordingProjection : IOutputProjection, IMarketProjection
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _outputs = [];
    private readonly List<(long Sequence, RecordType Type)> _market = [];
    private long _through;

    public Action? OnEach { get; set; }

    public long Through => Volatile.Read(ref _through);

    public IReadOnlyList<byte[]> Outputs
    {
        get
        {
            lock (_lock) return [.. _outputs];
        }
    }

    public IReadOnlyList<(long Sequence, RecordType Type)> Market
    {
        get
        {
            lock (_lock) return [.. _market];
        }
    }

    public void OnOutput(long inputSequence, ReadOnlySpan<byte> output)
    {
        OnEach?.Invoke();
        lock (_lock) _outputs.Add(output.ToArray());
    }

    public void OnBatchEnd(long inputSequence) => Volatile.Write(ref _through, inputSequence);

    public void OnRecord(long sequence, ReadOnlySpan<byte> record)
    {
        OnEach?.Invoke();
        lock (_lock) _market.Add((sequence, RecordHeader.Read(record).Type));
    }
}
