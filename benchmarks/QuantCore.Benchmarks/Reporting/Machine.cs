using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace QuantCore.Benchmarks.Reporting;

/// <summary>Where it was measured.</summary>
internal sealed record Machine(string Cpu, int Cores, double MemoryGb, string Os, string Runtime, string Gc)
{
    public static Machine Current { get; } = new(
        CpuName(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, 1),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        GCSettings.IsServerGC ? "server" : "workstation, concurrent");

    /// <summary>Runnable tasks over the last minute; null where the system does not tell.</summary>
    public static double? LoadAverage()
    {
        const string file = "/proc/loadavg";
        return File.Exists(file) ? double.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture) : null;
    }

    private static string CpuName()
    {
        const string file = "/proc/cpuinfo";
        var line = File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return line ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
