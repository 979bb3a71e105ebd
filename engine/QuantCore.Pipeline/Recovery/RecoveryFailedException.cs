namespace QuantCore.Pipeline.Recovery;

/// <summary>The state cannot be rebuilt with certainty; the pipeline does not start. The files are unchanged but for a torn tail.</summary>
public sealed class RecoveryFailedException : Exception
{
    /// <summary>Says where and why.</summary>
    public RecoveryFailedException(long sequence, string message, Exception? cause = null)
        : base(message, cause) => Sequence = sequence;

    /// <summary>The first input sequence in doubt; zero when it is not about one.</summary>
    public long Sequence { get; }
}
