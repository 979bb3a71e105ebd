using System.Globalization;
using FsCheck.Xunit;

namespace QuantCore.Replay.Tests.Support;

/// <summary>A property that repeats a run with QC_SEED. A failure prints the pair FsCheck used; its first number is the seed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeededPropertyAttribute : PropertyAttribute
{

    public SeededPropertyAttribute()
    {
        MaxTest = 500;
        var text = Environment.GetEnvironmentVariable("QC_SEED");
        var seed = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : (ulong)Random.Shared.NextInt64(1, long.MaxValue);
        Replay = string.Create(CultureInfo.InvariantCulture, $"({seed},9007199254740993)");
    }
}
