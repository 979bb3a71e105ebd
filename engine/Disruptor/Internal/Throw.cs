using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Disruptor.Internal;

/// <summary>Cold throws, kept out of the callers so that the callers inline.</summary>
static class Throw
{
    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void ClaimOutOfRange(int n, int bufferSize) =>
        throw new ArgumentException($"n must be between 1 and the buffer size {bufferSize}, was {n}", nameof(n));

    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    public static void Cancelled(CancellationToken token) => throw new OperationCanceledException(token);

    public static int CheckedBufferSize(int bufferSize) => bufferSize switch
    {
        < 1 => throw new ArgumentException("bufferSize must not be less than 1", nameof(bufferSize)),
        _ when !bufferSize.IsPowerOf2() => throw new ArgumentException("bufferSize must be a power of 2", nameof(bufferSize)),
        _ => bufferSize,
    };
}
