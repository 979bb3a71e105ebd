using QuantCore.Engine;
using QuantCore.Replay.Execution;

namespace QuantCore.Replay.Audit;

/// <summary>The state at a moment, by executing the journal up to it.</summary>
public static class HistoricalState
{
    /// <summary>Executes up to the moment. <paramref name="onOutput"/> sees every output on the way (to fill read models).</summary>
    public static Replayer At(string directory, StatePoint point, Action<long, ReadOnlyMemory<byte>>? onOutput = null)
    {
        var replayer = new Replayer(JournalSet.Locate(directory));
        var until = point.Sequence ?? LastAtOrBefore(directory, point.TimeNs!.Value);
        while (replayer.Sequence < until && replayer.Step())
        {
            if (onOutput is null) continue;
            for (var i = 0; i < replayer.Core.Outputs.Count; i++) onOutput(replayer.Sequence, replayer.Core.Outputs[i].ToArray());
        }

        return replayer;
    }

    private static long LastAtOrBefore(string directory, long timeNs)
    {
        using var reader = QuantCore.Journal.JournalReader.Open(JournalSet.Locate(directory).Inputs);
        var last = 0L;
        while (reader.Read() && QuantCore.Model.Messages.RecordHeader.Read(reader.Record).TimestampNs <= timeNs) last = reader.Sequence;
        return last;
    }
}
