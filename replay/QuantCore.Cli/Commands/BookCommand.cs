using System.CommandLine;
using System.Globalization;
using QuantCore.Cli.Output;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions.Books;

namespace QuantCore.Cli.Commands;

/// <summary><c>book</c>: an order book rebuilt from order and trade streams.</summary>
internal static class BookCommand
{
    private const int DefaultLevels = 10;
    private const int MaxLevels = 1000;

    private const string Help = """
        Rebuild an instrument's order book from the order and trade streams of a session, as of a time or the end; or check it against the
        recorded snapshots of continuous trading, matched at equal traded volume (exit code 3 when one disagrees).

        Examples:
          quantcore book sessions/600519 --symbol 600519.SH --at 10:30:00 --levels 5
          quantcore book sessions/600519 --symbol 600519.SH --check --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var directory = new Argument<string>("session") { Description = "Folder of the session." };
        var symbol = new Option<string>("--symbol") { Description = "For example 600519.SH.", Required = true, HelpName = "S" };
        var check = new Option<bool>("--check") { Description = "Compare with the recorded snapshots." };
        var at = new Option<string?>("--at") { Description = "Time of the day, or date and time; else the end.", HelpName = "TIME" };
        var levels = new Option<int>("--levels") { Description = "Levels a side.", DefaultValueFactory = _ => DefaultLevels };
        var command = new Command("book", Help) { directory, symbol, check, at, levels };
        context.SetAction(command, (parsed, cli) =>
        {
            if (!InstrumentId.TryParse(parsed.GetRequiredValue(symbol), out var id))
                throw new CliUsageException($"--symbol '{parsed.GetRequiredValue(symbol)}' is not a symbol like 600519.SH.");
            if (parsed.GetValue(levels) is < 1 or > MaxLevels) throw new CliUsageException($"--levels takes 1 to {MaxLevels}.");
            using var progress = cli.Progress();
            return parsed.GetValue(check)
                ? Check(parsed.GetRequiredValue(directory), id, cli, progress)
                : Show(parsed.GetRequiredValue(directory), id, parsed.GetValue(at), parsed.GetValue(levels), cli, progress);
        });
        return command;
    }

    private static int Check(string directory, InstrumentId id, CliOutput cli, ProgressLine progress)
    {
        var result = SessionBook.Check(directory, id, progress);
        progress.Dispose();
        var document = new
        {
            symbol = id.ToString(),
            snapshots = result.Snapshots,
            matched = result.Matched,
            mismatched = result.Mismatched,
            orders = result.Orders,
            trades = result.Trades,
            unfitting = result.Unfitting,
            volume = result.Volume,
            firstMismatches = result.FirstMismatches.Select(one => new
            {
                time = ShanghaiTime.Format(one.EventTimeNs),
                volume = one.Volume,
                recorded = one.Recorded.ToString(),
                rebuilt = one.Rebuilt?.ToString(),
            }),
        };
        cli.Result(document, lines =>
        {
            lines.Add("symbol", document.symbol);
            lines.Add("snapshots", result.Snapshots);
            lines.Add("matched", result.Matched);
            lines.Add("mismatched", result.Mismatched);
            lines.Add("unfitting", result.Unfitting);
            lines.Add("volume", result.Volume);
            foreach (var one in document.firstMismatches) lines.Text($"  {one.time} {one.volume}: {one.recorded} ≠ {one.rebuilt ?? "-"}");
        });
        return result.Mismatched > 0 ? ExitCode.Findings : ExitCode.Ok;
    }

    private static int Show(string directory, InstrumentId id, string? at, int levels, CliOutput cli, ProgressLine progress)
    {
        var view = SessionBook.At(directory, id, at, progress);
        progress.Dispose();
        var (bids, asks) = (view.Levels(isBid: true, levels), view.Levels(isBid: false, levels));
        var document = new
        {
            symbol = id.ToString(),
            at = ShanghaiTime.Format(view.TimeNs),
            sequence = view.Sequence,
            last = view.Last.ToYuan(),
            volume = view.Volume,
            orders = view.Book.OrderCount,
            bids = bids.Select(Level),
            asks = asks.Select(Level),
        };
        cli.Result(document, lines =>
        {
            lines.Add("symbol", document.symbol);
            lines.Add("as-of", document.at);
            lines.Add("last", view.Last.ToString());
            lines.Add("volume", view.Volume);
            for (var i = asks.Count - 1; i >= 0; i--) lines.Text(Row(cli.Texts["ask"], i, asks[i]));
            for (var i = 0; i < bids.Count; i++) lines.Text(Row(cli.Texts["bid"], i, bids[i]));
        });
        return ExitCode.Ok;
    }

    private static object Level(PriceLevel level) => new { price = new Price(level.Price).ToYuan(), quantity = level.Quantity };

    private static string Row(string side, int depth, PriceLevel level) =>
        string.Create(CultureInfo.InvariantCulture, $"  {side} {depth + 1,-3} {new Price(level.Price),12} {level.Quantity,12:N0}");
}
