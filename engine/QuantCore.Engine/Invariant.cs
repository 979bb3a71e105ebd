using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace QuantCore.Engine;

/// <summary>Checks that stay on in Release. A breach is a bug: the engine stops and stays readable.</summary>
internal static class Invariant
{
    /// <summary>Throws <see cref="InvariantBreachException"/> when the condition does not hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check([DoesNotReturnIf(false)] bool condition, string text)
    {
        if (!condition) Throw(text);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw(string text) => throw new InvariantBreachException(text);
}
