using System.Text;
using QuantCore.Api.Hosting;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Pipeline.Recovery;
using QuantCore.Replay.Sessions;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    if (CommandLine.Parse(args) is not { } options)
    {
        Console.Out.WriteLine(CommandLine.Usage);
        return ExitCodes.Ok;
    }

    if (options.Mode is TradingMode.Paper or TradingMode.Live)
        throw new UsageException(
            $"Mode {options.Mode.ToString().ToLowerInvariant()} needs the QMT gateway, which this version does not have. Use --mode simulated. / "
            + "本版本没有 QMT 网关，请使用 --mode simulated。");
    return await RunAsync(options).ConfigureAwait(false);
}
catch (UsageException fault)
{
    Console.Error.WriteLine(fault.Message);
    Console.Error.WriteLine("--help shows what the server takes. / 用 --help 查看参数。");
    return ExitCodes.Usage;
}
catch (Exception fault) when (fault is JournalCorruptException or RecoveryFailedException or SessionException or UnknownRecordException
    or InvalidRecordException or InvalidDataException)
{
    Console.Error.WriteLine(fault.Message);
    return ExitCodes.Corrupt;
}
catch (JournalLockedException fault)
{
    Console.Error.WriteLine(fault.Message);
    return ExitCodes.Failed;
}
catch (JournalFailedException fault)
{
    Console.Error.WriteLine(fault.Message);
    return ExitCodes.FailStop;
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(fault.Message);
    return ExitCodes.Failed;
}

static async Task<int> RunAsync(ServerOptions options)
{
    await using var server = await QuantCoreServer.StartAsync(options).ConfigureAwait(false);
    Greeting.Write(Console.Out, server.Url, server.Platform);
    if (await server.WaitForEndAsync().ConfigureAwait(false) is { } stop)
    {
        Console.Error.WriteLine($"FAIL-STOP at input {stop.Sequence} in {stop.Component}: {stop.Reason}");
        Console.Error.WriteLine("Nothing was accepted after it. What was answered is in the journal; `quantcore verify` tells its state.");
        return ExitCodes.FailStop;
    }

    var report = await server.StopAsync().ConfigureAwait(false);
    if (report is { Problem: { } problem }) Console.Error.WriteLine(problem);
    return report is null or { Problem: null } ? ExitCodes.Ok : ExitCodes.Failed;
}
