using System.CommandLine;
using QuantCore.Cli.Output;
using QuantCore.Replay.Execution;

namespace QuantCore.Cli.Commands;

/// <summary><c>replay</c>: a journal through the core again.</summary>
internal static class ReplayCommand
{
    private const string Help = """
        Execute a journal or a session through the core, as fast as it goes, and print the hash of the state it leads to. The same bytes
        give the same hash on every machine.

        Examples:
          quantcore replay data
          quantcore replay data --until-seq 10000 --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var directory = new Argument<string>("directory") { Description = "A server's data directory, a journal or a session." };
        var until = new Option<long?>("--until-seq") { Description = "Stop after this sequence.", HelpName = "N" };
        var speed = new Option<string>("--speed") { Description = "Only max: replay waits for nobody.", DefaultValueFactory = _ => "max" };
        speed.AcceptOnlyFromAmong("max");
        var command = new Command("replay", Help) { directory, until, speed };
        context.SetAction(command, (parsed, cli) =>
        {
            if (parsed.GetValue(until) is <= 0) throw new CliUsageException("--until-seq takes a sequence, from 1.");
            return Run(parsed.GetRequiredValue(directory), parsed.GetValue(until) ?? long.MaxValue, cli);
        });
        return command;
    }

    private static int Run(string directory, long until, CliOutput cli)
    {
        using var progress = cli.Progress();
        var result = ReplayRun.Run(directory, until, new SequenceProgress(progress, "replay"));
        progress.Dispose();
        var document = new
        {
            records = result.Records,
            lastSequence = result.LastSequence,
            outputs = result.Outputs,
            stateHash = result.StateHash,
            modules = result.Modules,
            elapsedMs = result.ElapsedMs,
            eventsPerSecond = result.EventsPerSecond,
        };
        cli.Result(document, lines =>
        {
            lines.Add("records", result.Records);
            lines.Add("seq", result.LastSequence);
            lines.Add("state-hash", result.StateHash);
            lines.Add("elapsed", result.ElapsedMs);
            lines.Add("events-per-second", result.EventsPerSecond);
        });
        return ExitCode.Ok;
    }
}
