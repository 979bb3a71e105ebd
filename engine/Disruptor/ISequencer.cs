namespace Disruptor;

/// <summary>Coordinates the producers of a ring with its slowest consumers.</summary>
public interface ISequencer : ISequenced, ICursored
{
    /// <summary>Moves the sequencer to a sequence. Only for setting a ring up; not thread safe.</summary>
    void Claim(long sequence);

    /// <summary>True when the sequence is published and its slot has not been reused.</summary>
    bool IsAvailable(long sequence);

    /// <summary>Adds consumers that the producers must not overtake; each starts at the current cursor.</summary>
    void AddGatingSequences(params Sequence[] gatingSequences);

    /// <summary>Removes a consumer; false when it was not there.</summary>
    bool RemoveGatingSequence(Sequence sequence);

    /// <summary>A barrier on the given sequences, or on the cursor when there are none.</summary>
    SequenceBarrier NewBarrier(params Sequence[] sequencesToTrack);

    /// <summary>The lowest gating sequence; the cursor when there is none.</summary>
    long GetMinimumSequence();

    /// <summary>
    /// The highest sequence up to which everything from <paramref name="nextSequence"/> on is published;
    /// <c>nextSequence - 1</c> when nothing is.
    /// </summary>
    long GetHighestPublishedSequence(long nextSequence, long availableSequence);
}
