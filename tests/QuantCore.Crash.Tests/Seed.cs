using Xunit.Abstractions;

namespace QuantCore.Crash.Tests;

/// <summary>The seed of a random test: printed, and taken from QC_SEED to replay a run.</summary>
internal static class Seed
{
    public static int Take(ITestOutputHelper output)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("QC_SEED"), out var given) ? given : Environment.TickCount & int.MaxValue;
        output.WriteLine($"seed={seed} (QC_SEED replays it)");
        return seed;
    }
}
