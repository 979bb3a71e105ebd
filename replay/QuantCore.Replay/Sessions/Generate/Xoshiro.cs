using System.Numerics;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>
/// xoshiro256** (Blackman and Vigna), seeded by splitmix64. Written out here because a session must come out the same on every runtime,
/// and the base library promises no algorithm. Doubles are made with + - * / only.
/// </summary>
internal struct Xoshiro
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>A stream of its own for every pair of seed and number.</summary>
    public Xoshiro(ulong seed, ulong stream)
    {
        var state = seed ^ (stream * 0xD1342543DE82EF95);
        _a = SplitMix(ref state);
        _b = SplitMix(ref state);
        _c = SplitMix(ref state);
        _d = SplitMix(ref state);
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>0 inclusive to 1 exclusive.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 inclusive to <paramref name="bound"/> exclusive.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>True this often.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Near-normal: mean 0, variance 1, within ±3.46 (a sum of four uniforms; no logarithm, no cosine).</summary>
    public double Bell() => (Unit() + Unit() + Unit() + Unit() - 2.0) * 1.7320508075688772;

    /// <summary>From 0 with a long tail: median about 1, at most 50.</summary>
    public double Tail()
    {
        var u = Unit();
        return u / (1.02 - u);
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
