using System.Globalization;
using Xunit.Abstractions;

namespace QuantCore.Journal.Tests.Support;

/// <summary>Randomness that can be repeated: QC_SEED in the environment, else a fresh seed, printed.</summary>
public static class Seeded
{
    public static Random Random(ITestOutputHelper output)
    {
        string? given = Environment.GetEnvironmentVariable("QC_SEED");
        int seed = given is null ? System.Random.Shared.Next() : int.Parse(given, CultureInfo.InvariantCulture);
        output.WriteLine($"QC_SEED={seed}");
        return new Random(seed);
    }
}
