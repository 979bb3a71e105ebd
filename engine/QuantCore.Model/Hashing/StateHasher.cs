using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace QuantCore.Model.Hashing;

/// <summary>
/// A 128-bit hash of a state written as a sequence of numbers and texts: two multiply-mix lanes with different constants. It compares
/// states and finds divergence; it is not cryptographic (what protects the bytes is the journal's SHA-256 chain).
/// </summary>
public struct StateHasher
{
    private const ulong PrimeA = 0x9E3779B97F4A7C15;
    private const ulong PrimeB = 0xC2B2AE3D27D4EB4F;
    private ulong _a;
    private ulong _b;

    /// <summary>Starts.</summary>
    public static StateHasher Create() => new() { _a = PrimeB, _b = PrimeA };

    /// <summary>Adds a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long value)
    {
        _a = Fold(_a ^ (ulong)value, PrimeA) + 1;
        _b = Fold(_b + (ulong)value, PrimeB) ^ _a;
    }

    /// <summary>Adds a flag.</summary>
    public void Add(bool value) => Add(value ? 1L : 0L);

    /// <summary>Adds bytes, with their length.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        while (bytes.Length >= 8)
        {
            Add(BinaryPrimitives.ReadInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        if (bytes.IsEmpty) return;
        Span<byte> rest = stackalloc byte[8];
        rest.Clear();
        bytes.CopyTo(rest);
        Add(BinaryPrimitives.ReadInt64LittleEndian(rest));
    }

    /// <summary>Adds a text, as UTF-16 code units with their number.</summary>
    public void Add(string text)
    {
        Add(text.Length);
        foreach (var c in text) Add((long)c);
    }

    /// <summary>The hash so far as 32 hex digits.</summary>
    public readonly override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_a:x16}{_b:x16}");

    /// <summary>The two lanes, to be kept in a snapshot.</summary>
    public readonly (ulong A, ulong B) Lanes => (_a, _b);

    /// <summary>Continues from kept lanes.</summary>
    public static StateHasher FromLanes(ulong a, ulong b) => new() { _a = a, _b = b };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong x, ulong prime)
    {
        var high = Math.BigMul(x, prime, out var low);
        return high ^ low;
    }
}
