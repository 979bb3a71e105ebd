using System.CommandLine;

namespace QuantCore.Cli.Commands;

/// <summary>The commands, in the order in which help shows them.</summary>
internal static class CommandTable
{
    /// <summary>Makes them all.</summary>
    public static IEnumerable<Command> All(CliContext context) =>
    [
        ImportCommand.Create(context),
        GenerateCommand.Create(context),
        BookCommand.Create(context),
        VerifyCommand.Create(context),
        ReplayCommand.Create(context),
        AuditCommand.Create(context),
        DoctorCommand.Create(context),
        VersionCommand.Create(context),
    ];
}
