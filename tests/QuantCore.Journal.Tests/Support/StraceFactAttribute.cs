namespace QuantCore.Journal.Tests.Support;

/// <summary>A test that watches system calls; skipped, with the reason, where that is not possible.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/strace"))
        {
            Skip = "needs Linux with /usr/bin/strace";
        }
        else if (Environment.UserName != "root" && PtraceScope() != "0")
        {
            Skip = "this user may not trace a running process (kernel.yama.ptrace_scope)";
        }
    }

    private static string PtraceScope()
    {
        const string path = "/proc/sys/kernel/yama/ptrace_scope";
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "0";
    }
}
