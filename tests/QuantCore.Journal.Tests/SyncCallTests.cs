using System.Diagnostics;
using QuantCore.Journal.Tests.Support;

namespace QuantCore.Journal.Tests;

/// <summary>
/// The runtime has once skipped the sync it was asked for (dotnet/runtime#99445), so what reaches the kernel is counted from outside.
/// </summary>
public class SyncCallTests
{
    [StraceFact]
    public void The_kernel_sees_one_sync_per_committed_batch()
    {
        const int batches = 25;
        using TempFolder folder = new();
        string log = Path.Combine(folder, "strace.log");
        JournalOptions options = Journals.Options(OsJournalFileSystem.Instance, folder) with { SegmentBytes = 1 << 20 };
        using JournalWriter writer = JournalWriter.Open(options);
        Journals.Fill(writer, 1);
        using (Process strace = Attach(log))
        {
            Journals.Fill(writer, batches, batch: 1);
            Process.Start("kill", $"-INT {strace.Id}").WaitForExit();
            Assert.True(strace.WaitForExit(10_000));
        }

        IEnumerable<string> mine = File.ReadLines(log).Where(line => line.Contains(folder, StringComparison.Ordinal));
        int syncs = mine.Count(line => line.Contains("sync(", StringComparison.Ordinal));
        Assert.Equal(batches, syncs);
    }

    private static Process Attach(string log)
    {
        // -y prints the path behind each descriptor: other tests in this process sync other files.
        Process strace = Process.Start(new ProcessStartInfo(
            "strace", $"-f -y -e trace=fsync,fdatasync -o {log} -p {Environment.ProcessId}") { RedirectStandardError = true })!;
        string? line;
        while ((line = strace.StandardError.ReadLine()) is not null && !line.Contains("attached", StringComparison.Ordinal))
        {
        }

        Assert.NotNull(line);
        return strace;
    }
}
