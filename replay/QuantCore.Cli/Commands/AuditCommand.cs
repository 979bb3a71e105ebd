using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using QuantCore.Cli.Output;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Audit;

namespace QuantCore.Cli.Commands;

/// <summary><c>audit</c>: the state at a moment, what changed between two, and why an order did what it did.</summary>
internal static class AuditCommand
{
    private const string Help = """
        Look back: the state at a sequence or time, the difference between two moments, the causal chain of an order.

        Examples:
          quantcore audit state data --at 2026-11-20T10:30:00 --account SIM-1
          quantcore audit explain data --order 1042-1 --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context) => new("audit", Help) { State(context), Explain(context), Diff(context) };

    private static Argument<string> Directory() => new("directory") { Description = "A server's data directory or a journal." };

    private static Command State(CliContext context)
    {
        var directory = Directory();
        var at = new Option<string>("--at") { Description = "Sequence or time.", Required = true, HelpName = "SEQ|TIME" };
        var account = new Option<string?>("--account") { Description = "Only this account.", HelpName = "A" };
        var command = new Command("state", "The state at a sequence or time.") { directory, at, account };
        context.SetAction(command, (parsed, cli) =>
        {
            var state = StateAt(parsed.GetRequiredValue(directory), parsed.GetRequiredValue(at), parsed.GetValue(account));
            cli.Result(state, lines => WriteLeaves(lines, string.Empty, state));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Diff(CliContext context)
    {
        var directory = Directory();
        var from = new Option<string>("--from") { Description = "Sequence or time.", Required = true, HelpName = "A" };
        var to = new Option<string>("--to") { Description = "Sequence or time.", Required = true, HelpName = "B" };
        var command = new Command("diff", "What changed between two moments.") { directory, from, to };
        context.SetAction(command, (parsed, cli) =>
        {
            var folder = parsed.GetRequiredValue(directory);
            var before = StateAt(folder, parsed.GetRequiredValue(from), null);
            var after = StateAt(folder, parsed.GetRequiredValue(to), null);
            var changes = StateDiff.Between(before, after);
            var document = new JsonObject { ["from"] = (long)before["seq"]!, ["to"] = (long)after["seq"]!, ["changes"] = changes };
            cli.Result(document, lines =>
            {
                foreach (var change in changes) lines.Text($"{change!["path"]}: {Leaf(change["from"])} → {Leaf(change["to"])}");
            });
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Explain(CliContext context)
    {
        var directory = Directory();
        var order = new Option<string>("--order") { Description = "Order id, for example 1042-1.", Required = true, HelpName = "ID" };
        var command = new Command("explain", "The causal chain of an order: request, checks, what left, what came back, what moved.") { directory, order };
        context.SetAction(command, (parsed, cli) =>
        {
            var text = parsed.GetRequiredValue(order);
            if (!OrderId.TryParse(text, out var id)) throw new CliUsageException($"--order '{text}' is not an order id like 1042-1.");
            using var progress = cli.Progress();
            var chain = OrderExplanation.Of(parsed.GetRequiredValue(directory), id, new SequenceProgress(progress, "audit"));
            progress.Dispose();
            if (chain is null) return cli.Fail(ExitCode.Failed, $"The journal has no order {text}.");
            cli.Result(chain, lines => WriteChain(lines, chain));
            return ExitCode.Ok;
        });
        return command;
    }

    private static JsonObject StateAt(string directory, string at, string? account)
    {
        if (!StatePoint.TryParse(at, out var point))
            throw new CliUsageException($"'{at}' is neither a sequence nor a time like 2026-11-20T10:30:00.");
        using var replayer = HistoricalState.At(directory, point);
        if (account is not null && replayer.Core.State.Accounts.Find(account) is null)
            throw new CliUsageException($"There is no account {account} at that moment.");
        return StateView.Of(replayer, account);
    }

    private static void WriteChain(Lines lines, JsonObject chain)
    {
        foreach (var check in chain["checks"]?.AsArray() ?? [])
        {
            var numbers = (bool)check!["passed"]! ? string.Empty : $" {check["reason"]} limit {Leaf(check["limit"])} value {Leaf(check["value"])}";
            lines.Text($"  {((bool)check["passed"]! ? "✓" : "✗")} {check["check"]}{numbers}");
        }
        foreach (var step in chain["steps"]!.AsArray())
        {
            var input = step!["input"]!;
            lines.Text(string.Create(CultureInfo.InvariantCulture, $"{input["seq"]} {input["time"]} +{step["sinceRequestUs"]} µs  {input["type"]}"));
            foreach (var output in step["outputs"]!.AsArray()) lines.Text($"    → {output!["type"]} {output["data"]!.ToJsonString()}");
        }
    }

    private static void WriteLeaves(Lines lines, string path, JsonNode? node)
    {
        if (node is JsonObject branch)
            foreach (var (name, child) in branch) WriteLeaves(lines, path.Length == 0 ? name : path + "." + name, child);
        else
            lines.Add(path, Leaf(node));
    }

    private static string Leaf(JsonNode? node) => node?.ToString() ?? "-";
}
