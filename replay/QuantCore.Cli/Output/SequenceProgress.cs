namespace QuantCore.Cli.Output;

/// <summary>Progress of a replay: the sequence it is at.</summary>
internal sealed class SequenceProgress(ProgressLine line, string stage) : IProgress<long>
{
    /// <inheritdoc/>
    public void Report(long value) => line.Report(stage, value, 0, string.Empty);
}
