using System.Diagnostics;

namespace QuantCore.Replay.Execution;

/// <summary>Replays a journal as fast as it goes and says what came of it.</summary>
public static class ReplayRun
{
    /// <summary>Replays up to a sequence (or to the end).</summary>
    public static ReplayResult Run(string directory, long untilSequence = long.MaxValue, IProgress<long>? progress = null)
    {
        const int reportEvery = 1 << 16;
        using var replayer = new Replayer(JournalSet.Locate(directory));
        var (records, outputs) = (0L, 0L);
        var watch = Stopwatch.StartNew();
        while (replayer.Sequence < untilSequence && replayer.Step())
        {
            outputs += replayer.Core.Outputs.Count;
            if (++records % reportEvery == 0) progress?.Report(replayer.Sequence);
        }

        watch.Stop();
        var hashes = replayer.Core.ComputeHashes();
        var perSecond = (long)(records / Math.Max(watch.Elapsed.TotalSeconds, 1e-9));
        return new ReplayResult(records, replayer.Sequence, outputs, hashes.All, hashes, watch.ElapsedMilliseconds, perSecond);
    }
}
