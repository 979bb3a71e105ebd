using QuantCore.Api.Hosting;
using QuantCore.Api.Tests.Support;
using QuantCore.Journal;
using QuantCore.Model.Messages;

namespace QuantCore.Api.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Orders_money_ids_and_the_session_go_on_after_a_restart()
    {
        Reply filled, resting, account;
        Order order;
        long position;
        await using (var server = await TestServer.StartAsync(_folder.Path))
        {
            var stock = await server.Stock("szseMain");
            var buy = new Order(TestServer.NextId(), stock.Symbol, "buy", decimal.Round(stock.Ask * 1.01m, 2), 100);
            var bought = (await server.Place(buy)).Expect(202)["orderId"].GetString();
            filled = await server.Until($"/orders/{bought}", o => o["status"].GetString() == "filled");
            order = await server.Resting();
            var id = (await server.Place(order)).Expect(202)["orderId"].GetString();
            resting = await server.Until($"/orders/{id}", o => o["status"].GetString() == "new");
            account = await server.Get("/accounts/SIM-1");
            position = (await server.Get("/system"))["sessionPosition"].GetInt64();
        }

        await using var again = await TestServer.StartAsync(_folder.Path);
        Assert.Equal(filled.Text, (await again.Get($"/orders/{filled["orderId"].GetString()}")).Text);
        var same = await again.Until($"/orders/{resting["orderId"].GetString()}", o => o["status"].GetString() == "new");
        Assert.Equal(resting["clientOrderId"].GetString(), same["clientOrderId"].GetString());
        var after = await again.Get("/accounts/SIM-1");
        foreach (var field in new[] { "cash", "frozen", "available", "fees" })
            Assert.Equal(account[field].GetDecimal(), after[field].GetDecimal());
        Assert.Equal("true", (await again.Place(order)).Expect(200).Headers["Idempotency-Replayed"]);
        Assert.True((await again.Get("/system"))["sessionPosition"].GetInt64() >= position);
        (await again.Post($"/orders/{resting["orderId"].GetString()}/cancel")).Expect(202);
        await again.Until($"/orders/{resting["orderId"].GetString()}", o => o["status"].GetString() == "canceled");
        Assert.Single((await again.Get("/accounts")).Items);
    }

    [Fact]
    public async Task A_journal_is_shown_read_only_and_every_write_is_refused()
    {
        Reply order;
        await using (var server = await TestServer.StartAsync(_folder.Path))
        {
            var id = (await server.Place(await server.Resting())).Expect(202)["orderId"].GetString();
            order = await server.Until($"/orders/{id}", o => o["status"].GetString() == "new");
        }

        var before = Records();
        await using (var replay = await TestServer.StartAsync(_folder.Path, o => o with { Mode = TradingMode.Replay, Session = null }))
        {
            var shown = (await replay.Get($"/orders/{order["orderId"].GetString()}")).Expect(200);
            Assert.Equal(order.Text, shown.Text);
            Assert.Equal("replay", shown.Headers["X-QC-Mode"]);
            Assert.Equal("readOnly", (await replay.Get("/system"))["state"].GetString());
            Assert.NotEmpty((await replay.Get("/quotes")).Items);
            Assert.Equal("ready", (await replay.Get("//health/ready"))["status"].GetString());
            foreach (var path in new[]
            {
                "/orders", "/orders/batch", "/orders/preview", "/orders/1-1/cancel", "/orders/cancel-all", "/risk/kill-switch/engage",
                "/risk/kill-switch/release",
            })
                (await replay.Post(path, "{}")).Expect(409, "mode-mismatch");
            (await replay.Put("/risk/limits", "{}")).Expect(409, "mode-mismatch");
            (await replay.Get($"/orders?atSeq={order["updatedSequence"].GetInt64()}")).Expect(200);
            (await replay.Get("/journal/events?limit=1000")).Expect(200);
        }

        Assert.Equal(before, Records());
    }

    [Fact]
    public async Task Without_a_session_a_day_is_generated_and_played()
    {
        await using var server = await TestServer.StartAsync(
            _folder.Path, o => o with { Session = null, Speed = null, Symbols = 4, FirstDay = new DateOnly(2023, 2, 1) });
        Assert.Contains("sessions", (await server.Get("/system"))["session"].GetString());
        await server.Until("/system", s => s["sessionPosition"].GetInt64() > 2000);
        Assert.Equal(10_000_000m, (await server.Get("/accounts/SIM-1"))["cash"].GetDecimal());
    }

    [Fact]
    public async Task What_cannot_be_served_is_refused_at_the_start()
    {
        await Assert.ThrowsAsync<UsageException>(() => TestServer.StartAsync(_folder.Path, o => o with { Session = _folder.Path }));
        using var empty = new TempFolder();
        await Assert.ThrowsAsync<UsageException>(() => TestServer.StartAsync(empty.Sub("none"), o => o with { Mode = TradingMode.Replay }));
    }

    private long Records()
    {
        using var reader = JournalReader.Open(Path.Combine(_folder.Path, "journal"));
        while (reader.Read())
        {
        }

        return reader.Sequence;
    }
}
