using System.CommandLine;
using QuantCore.Cli.Output;
using QuantCore.Replay.Sessions.Import;

namespace QuantCore.Cli.Commands;

/// <summary><c>import</c>: vendor files to a session.</summary>
internal static class ImportCommand
{
    private const string Help = """
        Turn recorded market data into a session: one trading day of quotes, orders and trades in exchange order.

        Files, folders and zip archives (also within archives) are taken. Damaged lines are listed with file, line and reason; the rest is
        kept and the exit code is 3. Nothing is written when no session can be made.

        Examples:
          quantcore import 20230201.zip --format datayes-l2 --out sessions/600519
          quantcore import samples.zip --entry tick.zip --format szse-snapshot --out sessions/sz --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var files = new Argument<string[]>("files") { Description = "Files, folders or archives.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "What the files are.", Required = true };
        format.AcceptOnlyFromAmong([.. SessionFormats.Names]);
        var target = new Option<string>("--out") { Description = "Folder of the session.", Required = true, HelpName = "DIR" };
        var day = DayOption.Create("The day to take, where the input holds several or does not say.", isRequired: false);
        var entry = new Option<string?>("--entry") { Description = "Only this entry of the archives.", HelpName = "PATH" };
        var force = new Option<bool>("--force") { Description = "Replace an existing session." };
        var command = new Command("import", Help) { files, format, target, day, entry, force };
        context.SetAction(command, (parsed, cli) =>
        {
            if (!SessionFormats.TryParse(parsed.GetRequiredValue(format), out var chosen))
                throw new CliUsageException($"--format '{parsed.GetRequiredValue(format)}' is not known.");
            var options = new ImportOptions
            {
                Inputs = parsed.GetRequiredValue(files),
                Format = chosen,
                OutputDirectory = parsed.GetRequiredValue(target),
                Day = DayOption.Read(parsed, day),
                Entry = parsed.GetValue(entry),
                Force = parsed.GetValue(force),
            };
            return Run(options, cli);
        });
        return command;
    }

    private static int Run(ImportOptions options, CliOutput cli)
    {
        using var progress = cli.Progress();
        var view = SessionView.Of(SessionImporter.Import(options, progress));
        progress.Dispose();
        cli.Result(view, lines => view.Write(lines, cli.Texts));
        return view.RejectedCount > 0 ? ExitCode.Findings : ExitCode.Ok;
    }
}
