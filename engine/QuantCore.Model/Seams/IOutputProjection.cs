namespace QuantCore.Model.Seams;

/// <summary>A read model fed with what the core decided. Called from one thread, in the order of the output log; at recovery it gets the
/// whole
/// log again, so it starts empty. It must be quick: what it costs, every answer waits for. An exception is fail-stop.</summary>
public interface IOutputProjection
{
    /// <summary>One output. <paramref name="inputSequence"/> is the sequence of its cause; the bytes are valid during the call
    /// only.</summary>
    void OnOutput(long inputSequence, ReadOnlySpan<byte> output);

    /// <summary>Everything up to and including <paramref name="inputSequence"/> has been given; a good moment to make it visible.
    /// Commands among it are answered after this call returns (read your writes).</summary>
    void OnBatchEnd(long inputSequence);
}
