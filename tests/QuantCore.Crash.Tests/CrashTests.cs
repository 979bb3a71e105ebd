using System.Net.Http.Json;
using System.Text.Json.Nodes;
using QuantCore.Replay.Sessions.Generate;
using QuantCore.Replay.Sessions.Import;
using QuantCore.Replay.Tests.Support;
using QuantCore.Replay.Verification;
using Xunit.Abstractions;

namespace QuantCore.Crash.Tests;

/// <summary>P1, P3, P5 and P6 with a real server, real files and SIGKILL at random moments.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private static readonly bool IsSoak = Environment.GetEnvironmentVariable("QC_SOAK") == "1";

    [Fact]
    public async Task Every_order_answered_202_survives_every_kill_once_and_the_journal_verifies()
    {
        var seed = Seed.Take(output);
        var (kills, clients, orders, pauseMs) = IsSoak ? (20, 16, 10_000, 150) : (5, 6, 1_200, 50);
        using var directory = new TemporaryDirectory();
        using var server = new ServerProcess(Path.Combine(directory.Path, "data"), CreateSession(directory.Path), IsSoak ? "60" : "240");
        await server.StartAsync(TimeSpan.FromMinutes(2));

        var trading = new TradingClients(server, clients, orders / clients, pauseMs, seed);
        var placing = trading.RunAsync();
        var killsWhilePlacing = await KillAtRandomAsync(server, placing, kills, new Random(seed));
        await placing;

        var lost = await CountLostAsync(server, trading);
        Assert.Equal(0, await server.StopAsync(TimeSpan.FromMinutes(1)));
        AssertVerifies(server.DataDirectory);
        var answers = string.Join(", ", trading.Answers.OrderBy(a => a.Key).Select(a => $"{a.Key}: {a.Value}"));
        output.WriteLine($"QC-FIGURE kills={kills} (while placing: {killsWhilePlacing}) placed={trading.Placed} "
            + $"acknowledged={trading.Acknowledged.Count} lost={lost} unanswered={trading.Unanswered} answers={answers}");
        Assert.Equal(0, lost);
        Assert.True(trading.Acknowledged.Count > orders / 4, "too few orders were accepted for the test to mean anything");
        Assert.True(killsWhilePlacing >= kills / 2, "most kills came after the last order: the pauses are too short");
    }

    private static async Task<int> KillAtRandomAsync(ServerProcess server, Task placing, int kills, Random random)
    {
        var whilePlacing = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.WhenAny(placing, Task.Delay(random.Next(300, IsSoak ? 8_000 : 2_500)));
            if (!placing.IsCompleted) whilePlacing++;
            server.Kill();
            await server.StartAsync(TimeSpan.FromMinutes(2));
        }

        return whilePlacing;
    }

    private static async Task<int> CountLostAsync(ServerProcess server, TradingClients trading)
    {
        using var http = TradingClients.Connect(server);
        var byClientId = new Dictionary<string, string>();
        var cursor = string.Empty;
        do
        {
            var page = (await http.GetFromJsonAsync<JsonNode>($"/api/v1/orders?limit=1000{cursor}"))!;
            foreach (var order in page["items"]!.AsArray())
            {
                var clientOrderId = (string)order!["clientOrderId"]!;
                Assert.True(byClientId.TryAdd(clientOrderId, (string)order["orderId"]!), $"{clientOrderId} is there twice");
            }

            cursor = (string?)page["nextCursor"] is { Length: > 0 } next ? $"&cursor={Uri.EscapeDataString(next)}" : string.Empty;
        }
        while (cursor.Length > 0);

        return trading.Acknowledged.Count(a => byClientId.GetValueOrDefault(a.Key) != a.Value);
    }

    private void AssertVerifies(string dataDirectory)
    {
        var result = Verifier.Verify(dataDirectory);
        output.WriteLine($"verify: {result.Records} inputs, {result.OutputsCompared} outputs, {result.CheckpointsCompared} checkpoints, equal={result.Equal}");
        Assert.True(result.Equal, result.FirstDivergence?.ToString());
        Assert.Equal(0, result.OutputsMissing);
    }

    /// <summary>The long form plays the recorded day of 600519 where the data is there; else, and in the quick form, a generated
    /// day.</summary>
    private static string CreateSession(string directory)
    {
        var session = Path.Combine(directory, "session");
        if (IsSoak && RecordedData.Find("level2/dolphindb-samples.zip") is { } archive)
        {
            SessionImporter.Import(
                new ImportOptions { Inputs = [archive], Entry = "20230201.zip", Format = SessionFormat.DatayesLevel2, OutputDirectory = session });
            return session;
        }

        SessionGenerator.Generate(new GenerateOptions { Seed = 7, Symbols = 6, Day = new(20261120) }, session);
        return session;
    }
}
