using Disruptor;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Seams;

namespace QuantCore.Pipeline.Handlers;

/// <summary>
/// First on the input ring: stamps mode and sequence, keeps time from running back, appends the slot's bytes, commits at the end of the
/// batch. The ring lets the core
/// see a slot only after this handler has finished its batch, so nothing is decided before it is committed.
/// </summary>
internal sealed class Journaller(
    JournalWriter journal, IClock clock, TradingMode mode, long lastTimestampNs, int readers, FailStopGate gate)
    : IEventHandler<RingSlot>
{
    // One flush covers at most this much, so that a burst of long records does not make one long wait.
    private const int CommitBytes = 1 << 20;
    private long _lastTimestampNs = lastTimestampNs;
    private long _committed = journal.LastSequence;
    private long _wallNs;
    private int _uncommittedBytes;

    /// <inheritdoc/>
    public int? MaxBatchSize => 4096;

    /// <summary>The last sequence that a commit has covered.</summary>
    public long Committed => Volatile.Read(ref _committed);

    public ManualResetEventSlim Ended { get; } = new();

    /// <inheritdoc/>
    public void OnBatchStart(long batchSize)
    {
        // One look at the clock per batch: within a batch all records become durable at the same moment anyway.
        _wallNs = clock.WallNs;
    }

    /// <inheritdoc/>
    public void OnEvent(RingSlot slot, long sequence, bool endOfBatch)
    {
        if (gate.IsClosed) return;
        try
        {
            if (slot.Kind == SlotKind.Record) Append(slot);
            if (endOfBatch || _uncommittedBytes >= CommitBytes) Commit();
        }
#pragma warning disable CA1031 // Whatever it is: what is not known to be in the journal must not be decided.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            gate.Close("Journal", _committed, exception);
        }
    }

    /// <inheritdoc/>
    public void OnShutdown() => Ended.Set();

    private void Append(RingSlot slot)
    {
        ref var header = ref RecordHeader.Edit(slot.Writable);
        if (header.TimestampNs > _lastTimestampNs) _lastTimestampNs = header.TimestampNs;
        header.TimestampNs = _lastTimestampNs;
        header.WallNs = _wallNs;
        header.Mode = mode;
        slot.ExpectReaders(readers);
        slot.Sequence = journal.Append(slot.Record);
        _uncommittedBytes += slot.Length;
    }

    private void Commit()
    {
        if (_uncommittedBytes == 0) return;
        journal.Commit();
        _uncommittedBytes = 0;
        Volatile.Write(ref _committed, journal.LastSequence);
    }
}
