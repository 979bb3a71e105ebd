using QuantCore.Journal;

namespace QuantCore.Pipeline.Recovery;

/// <summary>Compares the outputs that replay gives with those the output log has, byte by byte, and appends what the log lacks.</summary>
internal sealed class OutputReconciler : IDisposable
{
    private const int CommitEvery = 1024;
    private readonly JournalWriter _log;
    private readonly JournalReader? _recorded;
    private readonly long _existing;
    private long _next;

    public OutputReconciler(JournalWriter log, PipelineOptions options, long firstOutput)
    {
        _log = log;
        _existing = log.LastSequence;
        _next = firstOutput;
        if (firstOutput <= _existing) _recorded = JournalReader.Open(options.OutputsDirectory, firstOutput, options.FileSystem);
    }

    /// <summary>Outputs appended.</summary>
    public long Repaired { get; private set; }

    /// <summary>Takes the next regenerated output.</summary>
    public void Take(long inputSequence, ReadOnlySpan<byte> output)
    {
        if (_next++ <= _existing)
        {
            Compare(inputSequence, output);
            return;
        }

        _log.Append(output);
        if (++Repaired % CommitEvery == 0) _log.Commit();
    }

    /// <summary>Refuses a log that knows more than the journal, and commits what was appended.</summary>
    public void Finish(long lastInput)
    {
        if (_next <= _existing)
        {
            throw new RecoveryFailedException(
                lastInput + 1,
                $"The output log holds {_existing - _next + 1} outputs from number {_next} on whose inputs are not in the journal, "
                + $"which ends at {lastInput}: "
                + "the journal has lost records that were acted on. Restore it; or, if nothing was sent to a broker, "
                + $"give the outputs up with JournalRepair.TruncateAt(outputs, {_next}).");
        }

        _log.Commit();
    }

    public void Dispose() => _recorded?.Dispose();

    private void Compare(long inputSequence, ReadOnlySpan<byte> output)
    {
        if (_recorded!.Read() && _recorded.Record.SequenceEqual(output)) return;
        throw new RecoveryFailedException(
            inputSequence,
            $"Replay of input {inputSequence} gives another output than number {_next - 1} of the output log: "
            + "this build decides differently from the one that wrote the log, "
            + "or one of the two logs was altered. Start the build that wrote it.");
    }
}
