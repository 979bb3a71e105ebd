using Disruptor.Processing;

namespace Disruptor.Dsl;

/// <summary>Makes a processor for a place in the graph, given its ring and its barrier.</summary>
public delegate IEventProcessor EventProcessorCreator<T>(RingBuffer<T> ringBuffer, SequenceBarrier sequenceBarrier)
    where T : class;
