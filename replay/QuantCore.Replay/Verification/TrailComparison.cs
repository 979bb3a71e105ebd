using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Replay.Execution;
using QuantCore.Replay.Folding;

namespace QuantCore.Replay.Verification;

/// <summary>Runs execution beside the recorded outputs and notes the first place where they part.</summary>
internal sealed class TrailComparison(JournalSet set)
{
    private readonly FoldedState _fold = new();
    private JournalReader? _recorded;
    private Checkpoint? _lastCheckpoint;
    private Divergence? _divergence;

    public string ExecuteHash { get; private set; } = string.Empty;

    public string FoldHash { get; private set; } = string.Empty;

    public string RecordedHash { get; private set; } = string.Empty;

    public long Inputs { get; private set; }

    public long Compared { get; private set; }

    public long Missing { get; private set; }

    public long Checkpoints { get; private set; }

    public Divergence? Run(IProgress<long>? progress)
    {
        using var replayer = new Replayer(set);
        _recorded = set.Outputs is null ? null : JournalReader.Open(set.Outputs);
        using (_recorded)
        {
            try
            {
                Execute(replayer, progress);
            }
            catch (Exception e) when (e is UnknownRecordException or InvalidRecordException or InvariantBreachException or JournalCorruptException
                or KeyNotFoundException or ArgumentException)
            {
                Note(replayer.Sequence + 1, "execution", e.Message);
                return _divergence;
            }

            RefuseOutputsAhead(replayer.Sequence);
        }

        Conclude(replayer);
        return _divergence;
    }

    private void Execute(Replayer replayer, IProgress<long>? progress)
    {
        const int reportEvery = 1 << 16;
        while (replayer.Step())
        {
            if (Inputs == 0)
                foreach (var output in replayer.PreambleOutputs) _fold.Apply(output);
            if (++Inputs % reportEvery == 0) progress?.Report(replayer.Sequence);
            var outputs = replayer.Core.Outputs;
            for (var i = 0; i < outputs.Count; i++) Compare(replayer.Sequence, i, outputs[i]);
        }
    }

    private void Compare(long sequence, int ordinal, ReadOnlySpan<byte> regenerated)
    {
        var recorded = regenerated;
        if (_recorded is not null)
        {
            if (_recorded.Read())
            {
                Compared++;
                recorded = _recorded.Record;
                if (!recorded.SequenceEqual(regenerated)) NoteDifference(sequence, ordinal, recorded, regenerated);
            }
            else
            {
                Missing++;
            }
        }

        _fold.Apply(recorded);
        if (RecordHeader.Read(recorded).Type != RecordType.Checkpoint) return;
        Checkpoints++;
        _lastCheckpoint = RecordCodec.Decode<Checkpoint>(recorded);
        if (_fold.Hash() != StateHashes.Combine(_lastCheckpoint.OrdersHash, _lastCheckpoint.AccountsHash, _lastCheckpoint.RiskHash))
            Note(sequence, FoldModule(_lastCheckpoint), "the fold of the output log is not the recorded checkpoint");
    }

    private void NoteDifference(long sequence, int ordinal, ReadOnlySpan<byte> recorded, ReadOnlySpan<byte> regenerated)
    {
        if (_divergence is not null) return;
        var (was, now) = (RecordHeader.Read(recorded).Type, RecordHeader.Read(regenerated).Type);
        var module = was == RecordType.Checkpoint && now == RecordType.Checkpoint
            ? CheckpointModule(RecordCodec.Decode<Checkpoint>(recorded), RecordCodec.Decode<Checkpoint>(regenerated))
            : "outputs";
        Note(sequence, module, $"output {ordinal + 1} of input {sequence}: recorded {was}, regenerated {now}");
    }

    private void RefuseOutputsAhead(long lastSequence)
    {
        if (_recorded is null || !_recorded.Read()) return;
        Note(lastSequence + 1, "outputs", "the output log goes beyond the input journal: inputs that were acted on are gone");
    }

    private void Conclude(Replayer replayer)
    {
        ExecuteHash = replayer.Core.ComputeHashes().Decisions;
        FoldHash = _fold.Hash();
        RecordedHash = _divergence is null || _lastCheckpoint is null
            ? ExecuteHash
            : StateHashes.Combine(_lastCheckpoint.OrdersHash, _lastCheckpoint.AccountsHash, _lastCheckpoint.RiskHash);
        if (FoldHash != ExecuteHash) Note(replayer.Sequence, "fold", "the fold of the output log is not the executed state");
    }

    private string FoldModule(Checkpoint checkpoint) =>
        _fold.OrdersHash() != checkpoint.OrdersHash ? "orders" : _fold.AccountsHash() != checkpoint.AccountsHash ? "accounts" : "risk";

    private static string CheckpointModule(Checkpoint a, Checkpoint b) =>
        a.MarketHash != b.MarketHash ? "market"
        : a.OrdersHash != b.OrdersHash ? "orders"
        : a.AccountsHash != b.AccountsHash ? "accounts"
        : a.RiskHash != b.RiskHash ? "risk"
        : a.RatesHash != b.RatesHash ? "rates"
        : "outputs";

    private void Note(long sequence, string module, string detail) => _divergence ??= new Divergence(sequence, module, detail);
}
