using System.CommandLine;
using QuantCore.Cli.Commands;
using QuantCore.Cli.Output;

namespace QuantCore.Cli;

/// <summary>The <c>quantcore</c> command, callable in process.</summary>
public static class CliApp
{
    private static readonly string[] HelpWords = ["-h", "--help", "-?", "/?", "/h"];

    /// <summary>Runs a command line and answers its exit code (<see cref="ExitCode"/>). Data goes to <paramref name="output"/>, the rest to
    /// <paramref name="error"/>.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var context = new CliContext(output, error);
        var root = Root(context);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0 && !args.Any(arg => HelpWords.Contains(arg)))
        {
            // The library answers 1 here; a mistake in the command line is 2.
            foreach (var fault in parsed.Errors) error.WriteLine(fault.Message);
            error.WriteLine(context.Texts(parsed)["usage-hint"]);
            return ExitCode.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Root(CliContext context)
    {
        var root = new RootCommand("""
            QuantCore: record, generate, replay and check A-share trading days.

            stdout is data, stderr is progress and messages; --json prints one document.
            Exit codes: 0 ok, 1 failed, 2 usage, 3 completed with findings, 4 forbidden, 5 unreachable, 6 refused,
            7 data invalid or corrupt.
            """);
        context.AddOptions(root);
        foreach (var command in CommandTable.All(context)) root.Add(command);
        return root;
    }
}
