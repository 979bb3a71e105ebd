using System.Globalization;

namespace QuantCore.Gateways.Tests;

/// <summary>The seed of a random test: QC_SEED, else from the clock; a failing test names it.</summary>
internal static class RandomSeed
{
    public static int Next() =>
        int.TryParse(Environment.GetEnvironmentVariable("QC_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Environment.TickCount & int.MaxValue;

    /// <summary>Runs a property's case; the failure names the seed that QC_SEED takes.</summary>
    public static void Run(Guid chosen, Action<int> body)
    {
        var seed = Environment.GetEnvironmentVariable("QC_SEED") is { Length: > 0 } ? Next() : chosen.GetHashCode();
        try
        {
            body(seed);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"QC_SEED={seed}: {failure.Message}", failure);
        }
    }
}
