namespace Disruptor;

/// <summary>
/// Implemented by a handler that wants to publish its own sequence inside a batch, for instance after each group it has made durable,
/// instead of holding the producers back until the batch ends.
/// </summary>
public interface IEventProcessorSequenceAware
{
    /// <summary>Hands over the handler's sequence, once, before the processor starts.</summary>
    void SetSequenceCallback(Sequence sequenceCallback);
}
