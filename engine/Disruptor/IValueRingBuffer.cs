namespace Disruptor;

/// <summary>A ring of struct events.</summary>
public interface IValueRingBuffer<T> : ICursored, ISequenced, IValueDataProvider<T>
    where T : struct
{
    /// <summary>Adds consumers that the producers must not overtake.</summary>
    void AddGatingSequences(params Sequence[] gatingSequences);

    /// <summary>Removes a consumer; false when it was not there.</summary>
    bool RemoveGatingSequence(Sequence sequence);

    /// <summary>The lowest gating sequence; the cursor when there is none.</summary>
    long GetMinimumGatingSequence();

    /// <summary>A barrier on the given sequences, or on the cursor when there are none.</summary>
    SequenceBarrier NewBarrier(params Sequence[] sequencesToTrack);
}
