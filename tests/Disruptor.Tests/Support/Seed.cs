using Xunit.Abstractions;

namespace Disruptor.Tests.Support;

/// <summary>Random tests print their seed and take one from QC_SEED.</summary>
static class Seed
{
    public static Random Random(ITestOutputHelper output)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("QC_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"QC_SEED={seed}");
        return new Random(seed);
    }
}
