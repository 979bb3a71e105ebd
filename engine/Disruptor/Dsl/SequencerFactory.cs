namespace Disruptor.Dsl;

/// <summary>Makes sequencers.</summary>
public static class SequencerFactory
{
    /// <summary>The kind of producer when none is named: the one that is always right.</summary>
    public static readonly ProducerType DefaultProducerType = ProducerType.Multi;

    /// <summary>A new strategy for when none is named.</summary>
    public static IWaitStrategy DefaultWaitStrategy() => new BlockingWaitStrategy();

    /// <summary>A sequencer with the default wait strategy.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    public static ISequencer Create(ProducerType producerType, int bufferSize) => Create(producerType, bufferSize, DefaultWaitStrategy());

    /// <summary>A sequencer.</summary>
    /// <exception cref="ArgumentException">The size is not a power of two.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is unknown.</exception>
    public static ISequencer Create(ProducerType producerType, int bufferSize, IWaitStrategy waitStrategy) => producerType switch
    {
        ProducerType.Single => new SingleProducerSequencer(bufferSize, waitStrategy),
        ProducerType.Multi => new MultiProducerSequencer(bufferSize, waitStrategy),
        _ => throw new ArgumentOutOfRangeException(nameof(producerType), producerType, "unknown producer type"),
    };
}
