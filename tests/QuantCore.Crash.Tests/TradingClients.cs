using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace QuantCore.Crash.Tests;

/// <summary>
/// Concurrent REST clients that place and cancel orders through every crash. A request that got no answer is repeated with the same
/// clientOrderId, as a client must; what was answered 202 is remembered, to be looked for at the end.
/// </summary>
internal sealed class TradingClients(ServerProcess server, int clients, int ordersPerClient, int pauseMs, int seed)
{
    private readonly ConcurrentDictionary<string, string> _acknowledged = new();
    private readonly ConcurrentDictionary<string, int> _answers = new();
    private int _unanswered;
    private int _placed;

    /// <summary>clientOrderId to orderId of every order answered 202 (or 200 as a replay of it).</summary>
    public IReadOnlyDictionary<string, string> Acknowledged => _acknowledged;

    public IReadOnlyDictionary<string, int> Answers => _answers;

    /// <summary>Requests that got no answer because the server died under them.</summary>
    public int Unanswered => _unanswered;

    public int Placed => _placed;

    public Task RunAsync() => Task.WhenAll(Enumerable.Range(0, clients).Select(RunClientAsync));

    private async Task RunClientAsync(int client)
    {
        var random = new Random(seed + client);
        using var http = Connect(server);
        for (var n = 0; n < ordersPerClient; n++)
        {
            var clOrdId = $"c{client}-{n}";
            // Spread over the time of the kills: a burst would be over before the first.
            await Task.Delay(random.Next(2 * pauseMs));
            var body = await ComposeAsync(http, clOrdId, random);
            var answer = await UntilAnsweredAsync(() => http.PostAsJsonAsync("/api/v1/orders", body));
            Interlocked.Increment(ref _placed);
            _answers.AddOrUpdate($"POST {(int)answer.StatusCode}", 1, (_, count) => count + 1);
            if (answer.StatusCode is not (HttpStatusCode.Accepted or HttpStatusCode.OK)) continue;
            var orderId = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["orderId"]!;
            if (_acknowledged.TryGetValue(clOrdId, out var before) && before != orderId)
                throw new InvalidOperationException($"{clOrdId} is both {before} and {orderId}");
            _acknowledged[clOrdId] = orderId;
            var cancel = await CancelAsync(http, orderId);
            _answers.AddOrUpdate($"cancel {(int)cancel.StatusCode}", 1, (_, count) => count + 1);
        }
    }

    // The exchange takes no cancels at the end of an auction; the order's cash stays frozen until it does, so the client asks again.
    private async Task<HttpResponseMessage> CancelAsync(HttpClient http, string orderId)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await UntilAnsweredAsync(() => http.PostAsync($"/api/v1/orders/{orderId}/cancel", null));
            if (answer.StatusCode != HttpStatusCode.UnprocessableEntity || attempt >= 300) return answer;
            await Task.Delay(100);
        }
    }

    public static HttpClient Connect(ServerProcess server)
    {
        var http = new HttpClient { BaseAddress = new Uri(server.Url), Timeout = TimeSpan.FromSeconds(30) };
        var key = File.ReadAllText(Path.Combine(server.DataDirectory, "admin.key")).Trim();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    private async Task<JsonObject> ComposeAsync(HttpClient http, string clOrdId, Random random)
    {
        var quotes = await UntilAnsweredAsync(() => http.GetAsync("/api/v1/quotes"));
        var items = (await quotes.Content.ReadFromJsonAsync<JsonNode>())!["items"]!.AsArray().Where(q => Reference(q!) > 0).ToList();
        var quote = items.Count == 0 ? null : items[random.Next(items.Count)];
        var reference = quote is null ? 10m : Reference(quote);
        // Most rest below the market and are cancelled, so that the account's cash lasts; a few trade and stay.
        var trades = random.Next(400) == 0;
        var price = Math.Round(reference * (trades ? 1.005m : 0.95m + (random.Next(0, 20) / 1000m)), 2);
        return new JsonObject
        {
            ["clientOrderId"] = clOrdId, ["account"] = "SIM-1", ["symbol"] = (string?)quote?["symbol"] ?? "600000.SH",
            ["side"] = "buy", ["type"] = "limit", ["price"] = price, ["quantity"] = 200,
            ["mode"] = "simulated",
        };
    }

    private static decimal Reference(JsonNode quote) =>
        (decimal?)quote["last"] is > 0 and { } last ? last : (decimal?)quote["preClose"] ?? 0;

    private async Task<HttpResponseMessage> UntilAnsweredAsync(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            try
            {
                var answer = await send();
                var mayRepeat = answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
                if (!mayRepeat) return answer;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                Interlocked.Increment(ref _unanswered);
            }

            await Task.Delay(100);
        }
    }
}
