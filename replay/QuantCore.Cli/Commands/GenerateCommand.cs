using System.CommandLine;
using System.Globalization;
using QuantCore.Cli.Output;
using QuantCore.Replay.Sessions.Generate;

namespace QuantCore.Cli.Commands;

/// <summary><c>generate</c>: a made-up but plausible trading day.</summary>
internal static class GenerateCommand
{
    private const string Help = """
        Generate a plausible A-share day: auctions, intraday volume curve, several boards, five-level snapshots for all symbols and order
        and trade streams for a third of them. Equal seeds give byte-equal sessions. Names and prices are made up.

        Examples:
          quantcore generate --seed 1 --symbols 30 --day 2026-11-20 --out sessions/demo
          quantcore generate --seed 42 --symbols 8 --day 2025-03-03 --out sessions/small --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var seed = new Option<string>("--seed") { Description = "Where the random numbers start.", Required = true, HelpName = "N" };
        var symbols = new Option<int>("--symbols") { Description = "How many instruments.", Required = true, HelpName = "N" };
        var day = DayOption.Create("The trading day.", isRequired: true);
        var target = new Option<string>("--out") { Description = "Folder of the session.", Required = true, HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Replace an existing session." };
        var command = new Command("generate", Help) { seed, symbols, day, target, force };
        context.SetAction(command, (parsed, cli) =>
        {
            var text = parsed.GetRequiredValue(seed);
            if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new CliUsageException($"--seed '{text}' is not a whole number from 0 to {ulong.MaxValue}.");
            var options = new GenerateOptions
            {
                Seed = number,
                Symbols = parsed.GetValue(symbols),
                Day = DayOption.Read(parsed, day) ?? throw new CliUsageException("--day is missing."),
                Force = parsed.GetValue(force),
            };
            using var progress = cli.Progress();
            var view = SessionView.Of(SessionGenerator.Generate(options, parsed.GetRequiredValue(target), progress));
            progress.Dispose();
            cli.Result(view, lines => view.Write(lines, cli.Texts));
            return ExitCode.Ok;
        });
        return command;
    }
}
