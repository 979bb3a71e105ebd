using System.Diagnostics;
using QuantCore.Engine;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Replay.Execution;
using QuantCore.Replay.Folding;

namespace QuantCore.Replay.Verification;

/// <summary>
/// Execute, fold, compare: the input journal through the core, the output log through the fold, every recorded output against the
/// regenerated one. They must agree byte by byte and hash by hash; the first difference is named.
/// </summary>
public static class Verifier
{
    /// <summary>Verifies a data directory, a journal or a session. Damage is a result, not an exception.</summary>
    public static VerifyResult Verify(string directory, IProgress<long>? progress = null)
    {
        var set = JournalSet.Locate(directory);
        var inputs = JournalVerifier.Verify(set.Inputs);
        var outputs = set.Outputs is null ? null : JournalVerifier.Verify(set.Outputs);
        var crcFaults = inputs.CrcFaults + (outputs?.CrcFaults ?? 0);
        var chainOk = inputs.ChainOk && (outputs?.ChainOk ?? true);
        var watch = Stopwatch.StartNew();
        var trail = new TrailComparison(set);
        var damage = crcFaults > 0 || !chainOk ? Damage(inputs, outputs) : trail.Run(progress);
        watch.Stop();
        return new VerifyResult
        {
            Records = inputs.Records, CrcFaults = crcFaults, ChainOk = chainOk,
            ExecuteHash = trail.ExecuteHash, FoldHash = trail.FoldHash, RecordedHash = trail.RecordedHash,
            Equal = damage is null, FirstDivergence = damage,
            OutputsCompared = trail.Compared, OutputsMissing = trail.Missing, CheckpointsCompared = trail.Checkpoints,
            EventsPerSecond = (long)(trail.Inputs / Math.Max(watch.Elapsed.TotalSeconds, 1e-9)),
            Inputs = inputs, Outputs = outputs,
        };
    }

    private static Divergence Damage(VerifyReport inputs, VerifyReport? outputs)
    {
        var (report, log) = inputs.Ok ? (outputs!, "output log") : (inputs, "input journal");
        return new Divergence(report.FirstBadSequence ?? 0, log, report.FirstBadReason);
    }
}
