using System.Diagnostics;
using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Pipeline.Handlers;

namespace QuantCore.Pipeline.Recovery;

/// <summary>
/// Rebuilds the state: newest usable snapshot, then the journal's tail through the core. The outputs come out again on the way; they
/// must be
/// what the output log has, and what it lacks is added. Nothing goes to the gateway.
/// </summary>
internal sealed class PipelineRecovery(PipelineOptions options, IProgress<RecoveryProgress>? progress, CancellationToken cancellation)
{
    private const int ReportEvery = 1 << 16;
    private readonly ProjectionFeed _projections = new(options.Projections);
    private readonly List<string> _passedOver = [];
    private BusinessLogicProcessor _processor = new();
    private PipelinePosition _position;
    private long _lastTimestampNs;

    public RecoveredLogs Run()
    {
        var watch = Stopwatch.StartNew();
        var snapshots = new SnapshotStore(options.SnapshotsDirectory, options.FileSystem);
        JournalWriter? journal = null;
        JournalWriter? outputs = null;
        try
        {
            journal = OpenJournal(snapshots);
            outputs = OpenOutputs();
            RequireSameMode(journal);
            Restore(snapshots, journal, outputs);
            var from = _position.Sequence;
            var repaired = Rebuild(journal, outputs);
            var summary = new RecoverySummary(
                journal.LastSequence, journal.LastSequence - from, from, journal.Recovery.TornBytes, repaired,
                _passedOver, watch.ElapsedMilliseconds);
            return new RecoveredLogs(journal, outputs, snapshots, _processor, _position, _lastTimestampNs, summary);
        }
        catch
        {
            outputs?.Dispose();
            journal?.Dispose();
            throw;
        }
    }

    private JournalWriter OpenJournal(SnapshotStore snapshots)
    {
        // Segments before the older snapshot are not read, so they are not checked either; `verify` does.
        var listed = snapshots.List();
        return JournalWriter.Open(new JournalOptions
        {
            Directory = options.JournalDirectory,
            Kind = 1,
            Sync = options.Sync,
            SyncInterval = options.SyncInterval,
            SegmentBytes = options.SegmentBytes,
            FileSystem = options.FileSystem,
            CheckFromSequence = Math.Max(1, listed.Count == 0 ? 1 : listed[0].Sequence),
        });
    }

    private JournalWriter OpenOutputs() => JournalWriter.Open(new JournalOptions
    {
        Directory = options.OutputsDirectory,
        Kind = 2,
        Sync = options.Sync == SyncPolicy.None ? SyncPolicy.None : SyncPolicy.Interval,
        SyncInterval = TimeSpan.FromSeconds(1),
        SegmentBytes = options.SegmentBytes,
        FileSystem = options.FileSystem,
    });

    private void RequireSameMode(JournalWriter journal)
    {
        if (journal.LastSequence < journal.Recovery.FirstSequence) return;
        using var reader = JournalReader.Open(options.JournalDirectory, journal.LastSequence, options.FileSystem);
        if (!reader.Read()) throw new RecoveryFailedException(journal.LastSequence, "The journal's last record cannot be read again.");
        ref readonly var header = ref RecordHeader.Read(reader.Record);
        if (header.Mode != options.Mode)
        {
            throw new RecoveryFailedException(
                0, $"The journal in '{options.JournalDirectory}' is of mode {header.Mode}, not {options.Mode}. Use another folder.");
        }

        _lastTimestampNs = header.TimestampNs;
    }

    private void Restore(SnapshotStore snapshots, JournalWriter journal, JournalWriter outputs)
    {
        var before = journal.LastSequence;
        while (before > 0 && snapshots.TryLoadLatest(before, out var snapshot))
        {
            NoteDamaged(snapshots);
            var processor = PipelineSnapshot.TryRestore(snapshot, out var position, out var reason);
            if (processor is not null && position.Outputs > outputs.LastSequence)
                (processor, reason) = (null, $"the output log ends at {outputs.LastSequence}, before the snapshot's {position.Outputs}");
            if (processor is not null)
            {
                (_processor, _position) = (processor, position);
                return;
            }

            _passedOver.Add($"{snapshot.FileName}: {reason}");
            before = snapshot.Sequence - 1;
        }

        NoteDamaged(snapshots);
    }

    private void NoteDamaged(SnapshotStore snapshots)
    {
        foreach (var damaged in snapshots.LastDamaged)
        {
            var text = $"{damaged.FileName}: {damaged.Reason}";
            if (!_passedOver.Contains(text)) _passedOver.Add(text);
        }
    }

    private long Rebuild(JournalWriter journal, JournalWriter outputs)
    {
        FeedEarlierOutputs();
        FeedEarlierMarket();
        using var reconciler = new OutputReconciler(outputs, options, _position.Outputs + 1);
        Replay(journal.LastSequence, reconciler);
        reconciler.Finish(_position.Sequence);
        if (_position.Sequence > 0) _projections.EndBatch(_position.Sequence);
        return reconciler.Repaired;
    }

    private void FeedEarlierOutputs()
    {
        if (_projections.IsEmpty || _position.Outputs == 0) return;
        using var reader = JournalReader.Open(options.OutputsDirectory, 1, options.FileSystem);
        while (reader.Sequence < _position.Outputs && reader.Read())
        {
            _projections.Feed(RecordHeader.Read(reader.Record).SourceSequence, reader.Record);
            Report(RecoveryStage.Projections, reader.Sequence, _position.Outputs);
        }
    }

    private void FeedEarlierMarket()
    {
        if (options.MarketProjections.Count == 0 || _position.Sequence == 0) return;
        using var reader = JournalReader.Open(options.JournalDirectory, Math.Max(1, _position.DayStart), options.FileSystem);
        while (reader.Sequence < _position.Sequence && reader.Read())
        {
            FeedMarket(reader.Sequence, reader.Record);
            Report(RecoveryStage.Market, reader.Sequence, _position.Sequence);
        }
    }

    private void Replay(long last, OutputReconciler reconciler)
    {
        if (_position.Sequence >= last) return;
        using var reader = JournalReader.Open(options.JournalDirectory, _position.Sequence + 1, options.FileSystem);
        while (_position.Sequence < last)
        {
            var next = _position.Sequence + 1;
            if (!reader.Read()) throw new RecoveryFailedException(next, $"Record {next} cannot be read again.");
            Execute(reader.Sequence, reader.Record, reconciler);
            Report(RecoveryStage.Replay, reader.Sequence, last);
        }
    }

    private void Execute(long sequence, ReadOnlySpan<byte> record, OutputReconciler reconciler)
    {
        try
        {
            _processor.OnRecord(sequence, record);
        }
        catch (Exception exception)
        {
            throw new RecoveryFailedException(sequence, $"The core failed on record {sequence}: {exception.Message}", exception);
        }

        var outputs = _processor.Outputs;
        for (var i = 0; i < outputs.Count; i++)
        {
            reconciler.Take(sequence, outputs[i]);
            _projections.Feed(sequence, outputs[i]);
        }

        FeedMarket(sequence, record);
        _position = _position.After(_processor);
    }

    private void FeedMarket(long sequence, ReadOnlySpan<byte> record)
    {
        foreach (var projection in options.MarketProjections) projection.OnRecord(sequence, record);
    }

    private void Report(RecoveryStage stage, long done, long total)
    {
        if (done % ReportEvery != 0 && done != total) return;
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new RecoveryProgress(stage, done, total));
    }
}
