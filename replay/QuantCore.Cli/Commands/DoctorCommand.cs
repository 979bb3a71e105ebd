using System.CommandLine;
using QuantCore.Cli.Doctor;
using QuantCore.Cli.Output;

namespace QuantCore.Cli.Commands;

/// <summary><c>doctor</c>: whether this machine and a data directory are fit to run on.</summary>
internal static class DoctorCommand
{
    private const string Help = """
        Check runtime, clock, time zone, port, disk and, when a folder is given, the journals in it. Each finding comes with its fix;
        exit code 3 when something needs care.

        Examples:
          quantcore doctor
          quantcore doctor ./data --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var directory = new Argument<string?>("directory") { Description = "Data directory or session.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("doctor", Help) { directory };
        context.SetAction(command, (parsed, cli) =>
        {
            var folder = parsed.GetValue(directory);
            if (folder is not null && !Directory.Exists(folder)) throw new CliUsageException($"{folder} does not exist.");
            var findings = Examine(folder);
            var ok = findings.All(finding => finding.Ok);
            cli.Result(new { ok, checks = findings }, lines => Write(lines, cli.Texts, findings));
            return ok ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static List<Finding> Examine(string? folder)
    {
        var disk = folder ?? Directory.GetCurrentDirectory();
        List<Finding> findings =
        [
            MachineChecks.Runtime(), MachineChecks.Clock(), MachineChecks.TimeZone(), MachineChecks.PortIsFree(),
            DiskChecks.SyncLatency(disk), DiskChecks.FreeSpace(disk),
        ];
        if (folder is not null) findings.AddRange(JournalChecks.Run(folder));
        return findings;
    }

    private static void Write(Lines lines, Texts texts, List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            lines.Add((finding.Ok ? "ok  " : "!!  ") + finding.Name, finding.Value);
            if (!finding.Ok) lines.Add("    " + texts["fix"], finding.Fix);
        }

        var bad = findings.Count(finding => !finding.Ok);
        lines.Text(bad == 0 ? texts["all-well"] : texts.With("needs-care", bad));
    }
}
