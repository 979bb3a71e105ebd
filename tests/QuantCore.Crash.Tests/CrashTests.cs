using System.Net.Http.Json;
using System.Text.Json.Nodes;
using QuantCore.Replay.Sessions.Generate;
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
        var (kills, clients, orders) = IsSoak ? (20, 8, 10_000) : (5, 4, 1_200);
        using var directory = new TemporaryDirectory();
        using var server = new ServerProcess(Path.Combine(directory.Path, "data"), CreateSession(directory.Path), IsSoak ? "100" : "300");
        await server.StartAsync(TimeSpan.FromMinutes(2));

        var trading = new TradingClients(server, clients, orders / clients, seed);
        var placing = trading.RunAsync();
        await KillAtRandomAsync(server, placing, kills, new Random(seed));
        await placing;

        await AssertEveryAcknowledgedOrderIsThereOnceAsync(server, trading);
        Assert.Equal(0, await server.StopAsync(TimeSpan.FromMinutes(1)));
        AssertVerifies(server.DataDirectory);
        output.WriteLine($"QC-FIGURE kills={kills} placed={trading.Placed} acknowledged={trading.Acknowledged.Count} lost=0 "
            + $"unanswered={trading.Unanswered} answers={string.Join(", ", trading.Answers.OrderBy(a => a.Key).Select(a => $"{a.Key}: {a.Value}"))}");
        Assert.True(trading.Acknowledged.Count > orders / 20, "too few orders were accepted for the test to mean anything");
    }

    private static async Task KillAtRandomAsync(ServerProcess server, Task placing, int kills, Random random)
    {
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.WhenAny(placing, Task.Delay(random.Next(300, IsSoak ? 6_000 : 2_500)));
            server.Kill();
            await server.StartAsync(TimeSpan.FromMinutes(2));
        }
    }

    private async Task AssertEveryAcknowledgedOrderIsThereOnceAsync(ServerProcess server, TradingClients trading)
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

        var lost = trading.Acknowledged.Where(a => byClientId.GetValueOrDefault(a.Key) != a.Value).ToList();
        Assert.True(lost.Count == 0, $"{lost.Count} acknowledged orders are lost or changed, first {lost.FirstOrDefault()}\n{server.Output}");
    }

    private void AssertVerifies(string dataDirectory)
    {
        var result = Verifier.Verify(dataDirectory);
        output.WriteLine($"verify: {result.Records} inputs, {result.OutputsCompared} outputs, {result.CheckpointsCompared} checkpoints, equal={result.Equal}");
        Assert.True(result.Equal, result.FirstDivergence?.ToString());
        Assert.Equal(0, result.OutputsMissing);
    }

    private static string CreateSession(string directory)
    {
        var session = Path.Combine(directory, "session");
        SessionGenerator.Generate(new GenerateOptions { Seed = 7, Symbols = 6, Day = new(20261120) }, session);
        return session;
    }
}
