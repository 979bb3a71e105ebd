using System.Buffers;
using QuantCore.Model.Hashing;
using QuantCore.Model.Messages;

namespace QuantCore.Engine;

/// <summary>The outputs of one input, as records, in order. Reused from input to input; nothing is allocated once it is warm.</summary>
public sealed class OutputBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly List<int> _ends = new(64);
    private StateHasher _rolling = StateHasher.Create();
    private RecordHeader _header = new() { Source = RecordSource.Core };

    /// <summary>How many outputs there are.</summary>
    public int Count => _ends.Count;

    /// <summary>One output: a whole record, header included. Valid until the next input.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.WrittenSpan[start.._ends[index]];
        }
    }

    /// <summary>Rolling hash over the bytes of every output since the journal began.</summary>
    internal StateHasher Rolling
    {
        get => _rolling;
        set => _rolling = value;
    }

    internal void Begin(long sequence, long timestampNs, TradingMode mode)
    {
        if (_ends.Count > 0)
        {
            _ends.Clear();
            _bytes.ResetWrittenCount();
        }

        _header.SourceSequence = sequence;
        _header.TimestampNs = timestampNs;
        _header.Mode = mode;
    }

    internal void Emit<T>(in T payload)
        where T : IRecordPayload
    {
        var start = _bytes.WrittenCount;
        RecordCodec.Encode(_bytes, _header, payload);
        _ends.Add(_bytes.WrittenCount);
        _rolling.Add(_bytes.WrittenSpan[start..]);
    }
}
