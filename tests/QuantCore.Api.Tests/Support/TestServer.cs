using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using QuantCore.Api.Hosting;
using QuantCore.Journal;
using QuantCore.Model.Messages;

namespace QuantCore.Api.Tests.Support;

/// <summary>A real server on a port of its own, and a client with the first key.</summary>
public sealed class TestServer : IAsyncDisposable
{
    public const string Account = SimulatedMarket.FirstAccount;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static int _orders;

    private TestServer(QuantCoreServer server, ServerOptions options)
    {
        (Server, Options) = (server, options);
        Key = File.ReadAllText(Path.Combine(options.Data, "admin.key")).Trim();
        Client = new HttpClient { BaseAddress = new Uri(server.Url) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public QuantCoreServer Server { get; }

    public ServerOptions Options { get; }

    public string Key { get; }

    public HttpClient Client { get; }

    public static async Task<TestServer> StartAsync(string data, Func<ServerOptions, ServerOptions>? change = null)
    {
        var options = new ServerOptions { Data = data, Urls = "http://127.0.0.1:0", Session = Morning.Path, Speed = Morning.Speed, IsQuiet = true };
        options = change?.Invoke(options) ?? options;
        var server = new TestServer(await QuantCoreServer.StartAsync(options), options);
        if (options.Mode == TradingMode.Simulated) await server.Until("/quotes", quotes => quotes.Items.Length >= Math.Min(options.Symbols, 8) - 1);
        return server;
    }

    public static string NextId() => $"t-{Interlocked.Increment(ref _orders)}";

    public async Task<Reply> Get(string path) => await Reply.Of(await Client.GetAsync(Full(path)));

    public async Task<Reply> Send(HttpMethod method, string path, string? body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, Full(path));
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (body is not null && contentType.Length > 0) request.Content!.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await Send(request);
    }

    public async Task<Reply> Send(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        return await Reply.Of(response);
    }

    public Task<Reply> Post(string path, object? body = null) =>
        Send(HttpMethod.Post, path, body as string ?? JsonSerializer.Serialize(body ?? new { }));

    public Task<Reply> Put(string path, object body) => Send(HttpMethod.Put, path, body as string ?? JsonSerializer.Serialize(body));

    public Task<Reply> Place(Order order) => Post("/orders", order.Json());

    /// <summary>Asks again until the answer is as wanted; fails at a deadline that only a fault reaches.</summary>
    public async Task<Reply> Until(string path, Func<Reply, bool> isWanted)
    {
        var deadline = DateTime.UtcNow + Deadline;
        while (true)
        {
            var reply = await Get(path);
            if (isWanted(reply)) return reply;
            if (DateTime.UtcNow > deadline) Assert.Fail($"{path} never was as wanted; last: {reply.Code} {reply.Text}");
            await Task.Yield();
        }
    }

    /// <summary>An instrument of a board with its best ask, best bid and lower limit.</summary>
    public async Task<Stock> Stock(string board = "sseMain")
    {
        var row = (await Get($"/instruments?board={board}")).Items[0];
        var symbol = row.GetProperty("symbol").GetString()!;
        var quote = await Until($"/quotes?symbols={symbol}", q => q.Items is [var one] && one.GetProperty("asks").GetArrayLength() > 0
            && one.GetProperty("bids").GetArrayLength() > 0);
        return new Stock(
            symbol, quote.Items[0].GetProperty("asks")[0].GetProperty("price").GetDecimal(), row.GetProperty("lowerLimit").GetDecimal(),
            row.GetProperty("upperLimit").GetDecimal());
    }

    /// <summary>A buy that rests far below the market.</summary>
    public async Task<Order> Resting(string board = "sseMain")
    {
        var stock = await Stock(board);
        return new Order(NextId(), stock.Symbol, "buy", stock.LowerLimit, 100);
    }

    /// <summary>Everything that clients wrote into the journal.</summary>
    public long ClientRecords()
    {
        using var reader = JournalReader.Open(Server.Platform.JournalDirectory);
        var count = 0L;
        while (reader.Read())
        {
            if (RecordHeader.Read(reader.Record).Source == RecordSource.Client) count++;
        }

        return count;
    }

    /// <summary>A client with a key of these scopes.</summary>
    public async Task<HttpClient> With(params string[] scopes)
    {
        var made = (await Post("/api-keys", new { name = "test", scopes })).Expect(201);
        var client = new HttpClient { BaseAddress = Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made["key"].GetString());
        return client;
    }

    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    private static string Full(string path) =>
        path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : "/api/v1" + path;
}
