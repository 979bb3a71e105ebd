namespace Disruptor;

/// <summary>Claims and publishes slots of a ring.</summary>
public interface ISequenced
{
    /// <summary>Slots in the ring.</summary>
    int BufferSize { get; }

    /// <summary>
    /// True when that many slots could be claimed now without waiting. With several producers this may be stale on return.
    /// </summary>
    bool HasAvailableCapacity(int requiredCapacity);

    /// <summary>Free slots now.</summary>
    long GetRemainingCapacity();

    /// <summary>Claims one slot, spinning and yielding while the ring is full. Every claimed sequence must be published.</summary>
    long Next();

    /// <summary>Claims <paramref name="n"/> slots and returns the highest; the lowest is <c>hi - (n - 1)</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="n"/> is below 1 or above the buffer size.</exception>
    long Next(int n);

    /// <summary>Claims one slot if one is free.</summary>
    bool TryNext(out long sequence);

    /// <summary>Claims <paramref name="n"/> slots if they are free; <paramref name="sequence"/> is the highest.</summary>
    /// <exception cref="ArgumentException"><paramref name="n"/> is below 1 or above the buffer size.</exception>
    bool TryNext(int n, out long sequence);

    /// <summary>Makes the slot visible to the consumers.</summary>
    void Publish(long sequence);

    /// <summary>Makes the slots from <paramref name="lo"/> to <paramref name="hi"/>, both included, visible to the consumers.</summary>
    void Publish(long lo, long hi);
}
