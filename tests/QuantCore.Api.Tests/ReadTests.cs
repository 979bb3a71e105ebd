using System.Text.Json;
using QuantCore.Api.Tests.Support;

namespace QuantCore.Api.Tests;

[Collection(SharedServerGroup.Name)]
public sealed class ReadTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Theory]
    [InlineData("/orders")]
    [InlineData("/fills")]
    [InlineData("/accounts")]
    [InlineData("/accounts/SIM-1/positions")]
    [InlineData("/quotes")]
    [InlineData("/instruments")]
    [InlineData("/risk/limits")]
    [InlineData("/risk/rejections")]
    [InlineData("/risk/kill-switch")]
    [InlineData("/journal/events")]
    [InlineData("/api-keys")]
    public async Task Every_list_has_one_shape_and_names_its_sequence(string path)
    {
        var reply = (await _server.Get(path)).Expect(200);
        Assert.Equal(["items", "nextCursor", "asOfSeq"], reply.Json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(reply.Sequence, reply["asOfSeq"].GetInt64());
        Assert.Equal("simulated", reply.Headers["X-QC-Mode"]);
        Assert.True(reply.Sequence > 0);
    }

    [Theory]
    [InlineData("/orders/1-1")]
    [InlineData("/nowhere")]
    [InlineData("//nowhere")]
    [InlineData("//health/live")]
    [InlineData("//openapi/v1.json")]
    public async Task Every_answer_carries_sequence_and_mode(string path)
    {
        var reply = await _server.Get(path);
        Assert.True(reply.Sequence > 0);
        Assert.Equal("simulated", reply.Headers["X-QC-Mode"]);
    }

    [Fact]
    public async Task The_sequence_follows_market_records_that_decide_nothing()
    {
        var first = (await _server.Get("/accounts")).Sequence;
        await _server.Until("/accounts", later => later.Sequence > first + 20);
        await _server.Until("/system", s => s["appliedSeq"].GetInt64() == s["decidedSeq"].GetInt64());
    }

    [Fact]
    public async Task Pages_give_every_order_once_in_either_order()
    {
        var order = await _server.Resting("chiNext");
        for (var i = 0; i < 25; i++) (await _server.Place(order with { ClientOrderId = TestServer.NextId() })).Expect(202);
        foreach (var sort in new[] { "asc", "desc" })
        {
            var pages = await Pages($"/orders?symbol={order.Symbol}&sort={sort}&limit=4");
            Assert.Equal(25, pages.Count);
            var ids = pages.Select(o => long.Parse(o.GetProperty("orderId").GetString()!.Split('-')[0])).ToList();
            Assert.Equal(sort == "asc" ? ids.Order() : ids.OrderDescending(), ids);
            Assert.Equal(25, ids.Distinct().Count());
        }

        (await _server.Post("/orders/cancel-all", new { symbol = order.Symbol })).Expect(202);
    }

    [Fact]
    public async Task Quotes_come_in_pages_by_symbol()
    {
        var all = (await _server.Get("/quotes")).Items.Select(q => q.GetProperty("symbol").GetString()).ToList();
        var pages = await Pages("/quotes?limit=3");
        Assert.Equal(all, pages.Select(q => q.GetProperty("symbol").GetString()));
        Assert.Equal(3, (await _server.Get("/quotes?limit=3")).Items.Length);
        Assert.Single((await _server.Get($"/quotes?symbols={all[0]},{all[1]}&limit=1")).Items);
        Assert.Equal(2, (await Pages($"/quotes?symbols={all[0]},{all[1]}&limit=1")).Count);
    }

    [Fact]
    public async Task The_first_account_has_ten_million_and_its_fields()
    {
        var account = (await _server.Get("/accounts")).Items.Single(a => a.GetProperty("id").GetString() == "SIM-1");
        foreach (var field in new[] { "cash", "available", "frozen", "equity" })
            Assert.Equal(JsonValueKind.Number, account.GetProperty(field).ValueKind);
        Assert.Equal(10_000_000m, account.GetProperty("openingCash").GetDecimal());
        Assert.Equal(account.GetProperty("cash").GetDecimal(), account.GetProperty("available")
            .GetDecimal() + account.GetProperty("frozen").GetDecimal());
        Assert.Equal("SIM-1", (await _server.Get("/accounts/SIM-1")).Expect(200)["id"].GetString());
        (await _server.Get("/accounts/NOBODY")).Expect(404, "not-found");
        (await _server.Get("/accounts/NOBODY/positions")).Expect(404, "not-found");
    }

    [Fact]
    public async Task A_resting_buy_freezes_its_cash_and_gives_it_back_when_cancelled()
    {
        var before = (await _server.Get("/accounts/SIM-1"))["frozen"].GetDecimal();
        var order = await _server.Resting("star") with { Quantity = 200 };
        var id = (await _server.Place(order)).Expect(202)["orderId"].GetString();
        Assert.True((await _server.Get("/accounts/SIM-1"))["frozen"].GetDecimal() >= before + (order.Price * 200));
        (await _server.Post($"/orders/{id}/cancel")).Expect(202);
        await _server.Until("/accounts/SIM-1", a => a["frozen"].GetDecimal() == before);
    }

    [Fact]
    public async Task A_quote_has_its_fields_and_levels_in_yuan()
    {
        var stock = await _server.Stock();
        var quote = (await _server.Get($"/quotes?symbols={stock.Symbol}")).Items.Single();
        foreach (var field in new[] { "last", "preClose", "open", "high", "low", "volume", "amount" })
            Assert.Equal(JsonValueKind.Number, quote.GetProperty(field).ValueKind);
        Assert.Equal(JsonValueKind.String, quote.GetProperty("eventTimeNs").ValueKind);
        var depth = (await _server.Get($"/quotes/{stock.Symbol}/depth")).Expect(200);
        var bid = depth["bids"][0].GetProperty("price").GetDecimal();
        var ask = depth["asks"][0].GetProperty("price").GetDecimal();
        Assert.True(bid < ask);
        Assert.InRange(bid, stock.LowerLimit, stock.UpperLimit);
        (await _server.Get("/quotes/600001.SH/depth")).Expect(404, "not-found");
    }

    [Fact]
    public async Task Bars_lie_on_whole_periods_and_longer_ones_join_the_shorter()
    {
        var symbol = (await _server.Stock()).Symbol;
        var minutes = (await _server.Until($"/bars/{symbol}?period=1m", b => b.Items.Length >= 2)).Items;
        Assert.All(minutes, b => Assert.Equal(0, long.Parse(b.GetProperty("endNs").GetString()!) % 60_000_000_000));
        var day = (await _server.Get($"/bars/{symbol}?period=1d")).Items.Single();
        Assert.True(day.GetProperty("volume").GetInt64() >= minutes.Sum(b => b.GetProperty("volume").GetInt64()));
        Assert.True(day.GetProperty("high").GetDecimal() >= minutes.Max(b => b.GetProperty("high").GetDecimal()));
        Assert.Equal(minutes[0].GetProperty("open").GetDecimal(), day.GetProperty("open").GetDecimal());
        Assert.Single((await _server.Get($"/bars/{symbol}?limit=1")).Items);
        (await _server.Get("/bars/600001.SH")).Expect(404, "not-found");
        (await _server.Get($"/bars/{symbol}?period=7m")).Expect(400, "validation-failed");
    }

    [Fact]
    public async Task Instruments_are_found_by_symbol_name_and_board()
    {
        var all = (await _server.Get("/instruments")).Items;
        Assert.True(all.Length >= 7);
        var symbol = (await _server.Stock()).Symbol;
        Assert.Equal(symbol, (await _server.Get($"/instruments?q={symbol[..6]}")).Items.Single().GetProperty("symbol").GetString());
        Assert.Equal("sseMain", (await _server.Get($"/instruments/{symbol}"))["board"].GetString());
        Assert.All((await _server.Get("/instruments?board=star")).Items, i => Assert.Equal("star", i.GetProperty("board").GetString()));
        Assert.Equal(all.Length, (await Pages("/instruments?limit=2")).Count);
        (await _server.Get("/instruments/600001.SH")).Expect(404, "not-found");
    }

    [Fact]
    public async Task Refusals_are_listed_newest_first_and_by_code()
    {
        var order = await _server.Resting() with { Quantity = 150 };
        var refused = (await _server.Place(order)).Expect(422, "lot-size");
        var first = (await _server.Get("/risk/rejections?code=lot-size&account=SIM-1")).Items[0];
        Assert.Equal(refused["orderId"].GetString(), first.GetProperty("orderId").GetString());
        Assert.Equal("lot-size", first.GetProperty("reject").GetProperty("code").GetString());
        Assert.Empty((await _server.Get("/risk/rejections?code=position-limit")).Items);
        (await _server.Get("/risk/rejections?code=nonsense")).Expect(400, "validation-failed");
    }

    [Fact]
    public async Task Limits_that_are_put_are_in_force_and_refuse_what_is_above_them()
    {
        var limits = new
        {
            account = "SIM-1", maxOrderQuantity = 100, maxOrderValue = 0, maxPositionValue = 0, maxExposure = 0, maxDayLoss = 0,
                ordersPerSecond = 100_000,
            ordersPerDay = 10_000_000, maxOpenOrders = 100_000, maxIdenticalPerSecond = 0, hftReported = true,
        };
        var put = (await _server.Put("/risk/limits", limits)).Expect(200);
        var row = (await _server.Get("/risk/limits")).Items.Single(l => l.GetProperty("account").GetString() == "SIM-1");
        Assert.Equal(100, row.GetProperty("limits").GetProperty("maxOrderQuantity").GetInt64());
        Assert.Equal(put["seq"].GetInt64(), row.GetProperty("sequence").GetInt64());
        var refused = (await _server.Place(await _server.Resting() with { Quantity = 200 })).Expect(422, "order-quantity-limit");
        Assert.Equal(100, refused["params"].GetProperty("max").GetInt64());
        (await _server.Put("/risk/limits", limits with { maxOrderQuantity = 0 })).Expect(200);
        (await _server.Put("/risk/limits", "{\"account\":\"SIM-1\",\"maxOrderQuantity\":5}")).Expect(400, "validation-failed");
    }

    [Fact]
    public async Task Asking_for_an_own_write_waits_until_it_is_visible()
    {
        var placed = (await _server.Place(await _server.Resting())).Expect(202);
        var seen = (await _server.Get($"/orders/{placed["orderId"].GetString()}?minSeq={placed["seq"].GetInt64()}")).Expect(200);
        Assert.True(seen.Sequence >= placed["seq"].GetInt64());
        (await _server.Get("/orders?minSeq=999999999999")).Expect(503, "projection-behind");
        var clientOrderId = seen["clientOrderId"].GetString();
        (await _server.Get($"/orders/by-client-id/{clientOrderId}?account=SIM-1")).Expect(200);
    }

    private async Task<List<JsonElement>> Pages(string path)
    {
        var items = new List<JsonElement>();
        for (string? cursor = null; ;)
        {
            var reply = (await _server.Get(path + (cursor is null ? string.Empty : "&cursor=" + cursor))).Expect(200);
            items.AddRange(reply.Items);
            cursor = reply["nextCursor"].GetString();
            if (cursor is null) return items;
        }
    }
}
