using System.Globalization;

namespace QuantCore.Gateways.Tests;

/// <summary>The seed of a random test: QC_SEED, else from the clock; a failing test names it.</summary>
internal static class RandomSeed
{
    public static int Next() =>
        int.TryParse(Environment.GetEnvironmentVariable("QC_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Environment.TickCount & int.MaxValue;
}
