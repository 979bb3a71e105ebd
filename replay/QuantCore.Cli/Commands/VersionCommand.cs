using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using QuantCore.Cli.Output;
using QuantCore.Journal;
using QuantCore.Replay.Sessions.Import;

namespace QuantCore.Cli.Commands;

/// <summary><c>version</c>: what this build is and which formats it speaks.</summary>
internal static class VersionCommand
{
    private const string Help = """
        Print product, commit, runtime and the formats this build reads and writes.

        Examples:
          quantcore version
          quantcore version --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("version", Help);
        context.SetAction(command, (_, cli) =>
        {
            var build = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
            var parts = (build?.InformationalVersion ?? "0").Split('+', 2);
            var document = new
            {
                product = "QuantCore",
                version = parts[0],
                commit = parts.Length > 1 ? parts[1] : null,
                runtime = RuntimeInformation.FrameworkDescription,
                system = RuntimeInformation.OSDescription + " " + RuntimeInformation.OSArchitecture,
                formats = new { journal = JournalFormat.Version, sessions = SessionFormats.Names },
            };
            cli.Result(document, lines =>
            {
                lines.Add("product", document.product + " " + document.version);
                lines.Add("commit", document.commit ?? "-");
                lines.Add("runtime", document.runtime);
                lines.Add("system", document.system);
                lines.Add("formats", "journal " + JournalFormat.Version + "; " + string.Join(", ", SessionFormats.Names));
            });
            return ExitCode.Ok;
        });
        return command;
    }
}
