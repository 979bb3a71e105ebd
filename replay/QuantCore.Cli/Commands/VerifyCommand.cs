using System.CommandLine;
using QuantCore.Cli.Output;
using QuantCore.Replay.Verification;

namespace QuantCore.Cli.Commands;

/// <summary><c>verify</c>: execute, fold, compare.</summary>
internal static class VerifyCommand
{
    private const string Help = """
        Check a journal: the bytes (CRC, sequences, hash chain), and the state in two ways: by executing the inputs and by folding the
        output log. Every recorded output is compared with the regenerated one. Exit code 7 when the data is damaged, 3 when the state
        differs; the first difference is named.

        Examples:
          quantcore verify data
          quantcore verify sessions/600519 --json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var directory = new Argument<string>("directory") { Description = "A server's data directory, a journal or a session." };
        var command = new Command("verify", Help) { directory };
        context.SetAction(command, (parsed, cli) => Run(parsed.GetRequiredValue(directory), cli));
        return command;
    }

    private static int Run(string directory, CliOutput cli)
    {
        using var progress = cli.Progress();
        var result = Verifier.Verify(directory, new SequenceProgress(progress, "verify"));
        progress.Dispose();
        var isDamaged = result.CrcFaults > 0 || !result.ChainOk;
        cli.Result(Document(result), lines => Write(lines, cli.Texts, result));
        return isDamaged ? ExitCode.DataInvalid : result.Equal ? ExitCode.Ok : ExitCode.Findings;
    }

    private static object Document(VerifyResult result) => new
    {
        records = result.Records,
        crcFaults = result.CrcFaults,
        chainOk = result.ChainOk,
        executeHash = result.ExecuteHash,
        foldHash = result.FoldHash,
        recordedHash = result.RecordedHash,
        equal = result.Equal,
        firstDivergence = result.FirstDivergence,
        eventsPerSecond = result.EventsPerSecond,
        outputsCompared = result.OutputsCompared,
        outputsMissing = result.OutputsMissing,
        checkpointsCompared = result.CheckpointsCompared,
        chainHead = result.Inputs.ChainHead,
        sealedThrough = result.Inputs.SealedThrough,
        tornBytes = result.Inputs.TornBytes,
    };

    private static void Write(Lines lines, Texts texts, VerifyResult result)
    {
        lines.Add("records", result.Records);
        lines.Add("crc-faults", result.CrcFaults);
        lines.Add("chain", texts[result.ChainOk ? "intact" : "broken"]);
        lines.Add("execute-hash", result.ExecuteHash);
        lines.Add("fold-hash", result.FoldHash);
        lines.Add("recorded-hash", result.RecordedHash);
        lines.Add("outputs-compared", result.OutputsCompared);
        if (result.OutputsMissing > 0) lines.Add("outputs-missing", result.OutputsMissing);
        lines.Add("checkpoints", result.CheckpointsCompared);
        lines.Add("events-per-second", result.EventsPerSecond);
        lines.Text(result.FirstDivergence is { } first
            ? $"{texts["not-equal"]}: {first.Module} @ {first.Sequence}: {first.Detail}"
            : texts["equal"]);
    }
}
