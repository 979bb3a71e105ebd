using System.Numerics;
using Disruptor.Processing;

namespace Disruptor;

/// <summary>Small helpers of the ring.</summary>
public static class DisruptorUtil
{
    /// <summary>The lowest power of two that is not below <paramref name="x"/>.</summary>
    public static int CeilingNextPowerOfTwo(int x) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(x, 1));

    /// <summary>The base-2 logarithm, rounded down.</summary>
    public static int Log2(int i) => BitOperations.Log2((uint)i);

    /// <summary>True for positive powers of two.</summary>
    public static bool IsPowerOf2(this int x) => BitOperations.IsPow2(x);

    /// <summary>The lowest of the sequences and <paramref name="minimum"/>.</summary>
    public static long GetMinimumSequence(Sequence[] sequences, long minimum = long.MaxValue)
    {
        foreach (var sequence in sequences)
            minimum = Math.Min(minimum, sequence.Value);

        return minimum;
    }

    /// <summary>The sequences of the processors, in order.</summary>
    public static Sequence[] GetSequencesFor(params IEventProcessor[] processors) => Array.ConvertAll(processors, p => p.Sequence);
}
