using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;

namespace QuantCore.Replay.Execution;

/// <summary>
/// Executes an input journal through the core, on one thread and from the first record. A session holds no configuration, so it is
/// preceded by one that is not counted: its sequences stay those of the session.
/// </summary>
public sealed class Replayer : IDisposable
{
    /// <summary>The journal kind of sessions.</summary>
    public const uint SessionKind = 3;

    private readonly JournalReader _reader;
    private long _preamble;

    /// <summary>Opens the journal. Nothing is executed yet.</summary>
    public Replayer(JournalSet journals)
    {
        _reader = JournalReader.Open(journals.Inputs);
    }

    /// <summary>The core.</summary>
    public BusinessLogicProcessor Core { get; } = new();

    /// <summary>What the uncounted configuration before a session gave; empty for a journal.</summary>
    public IReadOnlyList<byte[]> PreambleOutputs { get; private set; } = [];

    /// <summary>The last input executed.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether the journal is a session.</summary>
    public bool IsSession => _reader.Kind == SessionKind;

    /// <summary>The last input's bytes.</summary>
    public ReadOnlySpan<byte> Record => _reader.Record;

    /// <summary>Executes the next input; false at the end. Its outputs are in <see cref="BusinessLogicProcessor.Outputs"/>.
    /// Throws <see cref="JournalCorruptException"/> and <see cref="UnknownRecordException"/>.</summary>
    public bool Step()
    {
        if (!_reader.Read()) return false;
        var record = _reader.Record;
        if (Sequence == 0 && IsSession) Configure(RecordHeader.Read(record).TimestampNs);
        Sequence = _reader.Sequence;
        Core.OnRecord(Sequence + _preamble, record);
        return true;
    }

    /// <summary>Executes up to and including a sequence; returns the number of inputs executed.</summary>
    public long RunTo(long untilSequence, IProgress<long>? progress = null)
    {
        const int reportEvery = 1 << 16;
        var count = 0L;
        while (Sequence < untilSequence && Step())
            if (++count % reportEvery == 0) progress?.Report(Sequence);
        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private void Configure(long timestampNs)
    {
        _preamble = 1;
        var header = new RecordHeader { Source = RecordSource.System, Mode = TradingMode.Simulated, TimestampNs = timestampNs };
        Core.OnRecord(1, RecordCodec.Encode(header, EngineDefaults.Simulated));
        PreambleOutputs = [.. Enumerable.Range(0, Core.Outputs.Count).Select(i => Core.Outputs[i].ToArray())];
    }
}
