using System.Diagnostics;
using System.Globalization;

namespace QuantCore.Cli.Doctor;

/// <summary>What the disk that holds a folder can do.</summary>
internal static class DiskChecks
{
    private const int Syncs = 20;
    private const double SlowMs = 30.0;
    private const double LeastGigabytes = 5.0;

    /// <summary>The folder can be written, and how long a durable write takes: every answer of the server waits for one.</summary>
    public static Finding SyncLatency(string directory)
    {
        var path = Path.Combine(directory, ".quantcore-doctor-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            var times = Measure(path);
            var median = times[Syncs / 2];
            return Finding.Of("disk sync", median <= SlowMs,
                string.Create(CultureInfo.InvariantCulture, $"median {median:0.00} ms, worst {times[^1]:0.00} ms"),
                "Durable writes are slow here; put --data on a local SSD, or run with the interval sync policy and accept its window.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Finding.Of("disk sync", false, fault.Message, "Give this user write permission, or name another folder.");
        }
        finally
        {
            if (File.Exists(path)) File.Delete(path);
        }
    }

    /// <summary>There is room for some days of journal.</summary>
    public static Finding FreeSpace(string directory)
    {
        var free = new DriveInfo(Path.GetFullPath(directory)).AvailableFreeSpace / 1e9;
        return Finding.Of("free space", free >= LeastGigabytes, free.ToString("0.0", CultureInfo.InvariantCulture) + " GB",
            "A full disk stops the server; free some space or move --data to a larger disk.");
    }

    private static double[] Measure(string path)
    {
        var times = new double[Syncs];
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.None);
        var block = new byte[4096];
        for (var i = 0; i < Syncs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            file.Write(block);
            file.Flush(flushToDisk: true);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }
}
