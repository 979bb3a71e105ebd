using QuantCore.Api.Tests.Support;

namespace QuantCore.Api.Tests;

[Collection(SharedServerGroup.Name)]
public sealed class OrderTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task An_accepted_order_is_answered_202_with_its_place_and_sequence()
    {
        var reply = (await _server.Place(await _server.Resting())).Expect(202);
        var id = reply["orderId"].GetString()!;
        Assert.Equal($"/api/v1/orders/{id}", reply.Headers["Location"]);
        Assert.Equal("pendingNew", reply["status"].GetString());
        Assert.True(reply.Sequence >= reply["seq"].GetInt64(), "The answer's sequence is not behind the order's own.");
        Assert.StartsWith(reply["seq"].GetInt64() + "-", id);
        var order = (await _server.Get($"/orders/{id}")).Expect(200);
        foreach (var field in new[] { "orderId", "clientOrderId", "symbol", "side", "type", "price", "quantity", "status", "cumQty",
            "leavesQty", "avgPx" })
            Assert.True(order.Json.TryGetProperty(field, out _), field);
        Assert.Equal(id, order["orderId"].GetString());
        Assert.Equal(100, order["leavesQty"].GetInt64());
    }

    [Fact]
    public async Task The_same_request_again_gets_the_same_order_and_is_marked_as_replayed()
    {
        var order = await _server.Resting();
        var first = (await _server.Place(order)).Expect(202);
        var clients = _server.ClientRecords();
        var again = (await _server.Place(order)).Expect(200);
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal(first["orderId"].GetString(), again["orderId"].GetString());
        Assert.Equal(first["seq"].GetInt64(), again["seq"].GetInt64());
        Assert.Single((await _server.Get($"/orders?clientOrderId={order.ClientOrderId}")).Items);
        Assert.True(_server.ClientRecords() <= clients + 1);
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_refused_and_names_the_first_order()
    {
        var order = await _server.Resting();
        var first = (await _server.Place(order)).Expect(202);
        var other = (await _server.Place(order with { Quantity = 200 })).Expect(422, "idempotency-key-reused");
        Assert.Equal(first["orderId"].GetString(), other["orderId"].GetString());
    }

    [Fact]
    public async Task A_refused_order_tells_code_and_numbers_and_is_told_the_same_again()
    {
        var order = await _server.Resting() with { Quantity = 150 };
        var refused = (await _server.Place(order)).Expect(422, "lot-size");
        Assert.Equal(100, refused["params"].GetProperty("lot").GetInt64());
        Assert.Equal(150, refused["params"].GetProperty("quantity").GetInt64());
        Assert.Equal("/problems/lot-size", refused["type"].GetString());
        Assert.Equal("application/problem+json; charset=utf-8", refused.Headers["Content-Type"]);
        var again = (await _server.Place(order)).Expect(422, "lot-size");
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal(refused["orderId"].GetString(), again["orderId"].GetString());
    }

    [Fact]
    public async Task Refusals_have_their_own_codes_and_numbers()
    {
        var stock = await _server.Stock();
        Order Buy(decimal price, long quantity = 100) => new(TestServer.NextId(), stock.Symbol, "buy", price, quantity);
        (await _server.Place(Buy(stock.Ask + 0.001m))).Expect(422, "price-tick");
        (await _server.Place(Buy(stock.UpperLimit + 1))).Expect(422, "price-limit");
        (await _server.Place(Buy(stock.LowerLimit, 10_000_000))).Expect(422, "quantity-too-large");
        (await _server.Place(Buy(stock.LowerLimit) with { Account = "NOBODY" })).Expect(422, "unknown-account");
        (await _server.Place(Buy(stock.LowerLimit) with { Symbol = "600001.SH" })).Expect(422, "unknown-instrument");
        (await _server.Place(Buy(stock.LowerLimit) with { Side = "sell" })).Expect(422, "insufficient-position");
    }

    [Fact]
    public async Task A_market_order_without_the_protective_price_it_needs_is_told_so_in_both_languages()
    {
        var star = await _server.Stock("star");
        var order = new Order(TestServer.NextId(), star.Symbol, "buy", null, 200) { Type = "market" };
        var refused = (await _server.Place(order)).Expect(422, "price-tick");
        Assert.Contains("保护限价", refused["detail"].GetString());
        Assert.Contains("protective price", refused["detail"].GetString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/orders") { Content =
            new StringContent(order.Json(), null, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd("zh-CN");
        Assert.Contains("可接受的最差价格", (await _server.Send(request))["detail"].GetString());
    }

    [Fact]
    public async Task An_order_for_another_mode_never_reaches_the_journal()
    {
        var order = await _server.Resting();
        var before = _server.ClientRecords();
        var refused = (await _server.Place(order with { Mode = "live" })).Expect(409, "mode-mismatch");
        Assert.Equal("simulated", refused["params"].GetProperty("expected").GetString());
        Assert.Equal("live", refused["params"].GetProperty("got").GetString());
        Assert.Equal(before, _server.ClientRecords());
    }

    [Fact]
    public async Task A_cancelled_order_ends_canceled_and_a_second_cancel_says_it_is_final()
    {
        var id = (await _server.Place(await _server.Resting())).Expect(202)["orderId"].GetString();
        var cancel = (await _server.Post($"/orders/{id}/cancel")).Expect(202);
        Assert.Equal(id, cancel["orderId"].GetString());
        await _server.Until($"/orders/{id}", order => order["status"].GetString() == "canceled");
        (await _server.Post($"/orders/{id}/cancel")).Expect(409, "order-final");
        (await _server.Post("/orders/999999999-1/cancel")).Expect(404, "order-not-found");
        (await _server.Post("/orders/nonsense/cancel")).Expect(400, "validation-failed");
    }

    [Fact]
    public async Task Cancel_all_ends_every_working_order_that_matches()
    {
        var (here, there) = (await _server.Resting(), await _server.Resting("szseMain"));
        var ids = new List<string>();
        foreach (var order in new[] { here, here with { ClientOrderId = TestServer.NextId() }, there })
            ids.Add((await _server.Place(order)).Expect(202)["orderId"].GetString()!);
        var answer = (await _server.Post("/orders/cancel-all", new { account = TestServer.Account, symbol = here.Symbol })).Expect(202);
        Assert.True(answer["count"].GetInt32() >= 2);
        await _server.Until($"/orders?status=working&symbol={here.Symbol}", orders => orders.Items.Length == 0);
        Assert.DoesNotContain((await _server.Get($"/orders/{ids[2]}"))["status"].GetString(), new[] { "canceled", "pendingCancel" });
        using var empty = new HttpRequestMessage(HttpMethod.Post, "/api/v1/orders/cancel-all");
        (await _server.Send(empty)).Expect(202);
        await _server.Until("/orders?status=working", orders => orders.Items.Length == 0);
    }

    [Fact]
    public async Task Each_order_of_a_batch_is_judged_and_answered_by_itself()
    {
        var good = await _server.Resting();
        var lines = new[]
        {
            good.Json(), (good with { ClientOrderId = TestServer.NextId(), Quantity = 150 }).Json(),
            (good with { ClientOrderId = TestServer.NextId(), Mode = "live" }).Json(), "{\"symbol\":7}", good.Json(), "[1]",
        };
        var reply = (await _server.Post("/orders/batch", $"{{\"orders\":[{string.Join(',', lines)}]}}")).Expect(200);
        Assert.Equal([202, 422, 409, 400, 200, 400], reply.Items.Select(i => i.GetProperty("httpStatus").GetInt32()));
        Assert.Equal("lot-size", reply.Items[1].GetProperty("code").GetString());
        Assert.Equal("mode-mismatch", reply.Items[2].GetProperty("code").GetString());
        Assert.True(reply.Items[3].GetProperty("problem").GetProperty("errors").TryGetProperty("symbol", out _));
        Assert.True(reply.Items[4].GetProperty("replayed").GetBoolean());
        Assert.Equal(reply.Items[0].GetProperty("orderId").GetString(), reply.Items[4].GetProperty("orderId").GetString());
        Assert.Equal(reply.Sequence, reply["asOfSeq"].GetInt64());
        var many = string.Join(',', Enumerable.Repeat(good.Json(), 51));
        (await _server.Post("/orders/batch", $"{{\"orders\":[{many}]}}")).Expect(400, "validation-failed");
    }

    [Fact]
    public async Task A_preview_says_what_the_decision_then_is_and_changes_nothing()
    {
        var stock = await _server.Stock();
        var orders = new[]
        {
            new Order(TestServer.NextId(), stock.Symbol, "buy", stock.LowerLimit, 100),
                new Order(TestServer.NextId(), stock.Symbol, "buy", stock.LowerLimit, 150),
            new Order(TestServer.NextId(), stock.Symbol, "buy", stock.UpperLimit + 1, 100),
                new Order(TestServer.NextId(), stock.Symbol, "sell", stock.Ask, 100),
        };
        foreach (var order in orders)
        {
            var before = _server.ClientRecords();
            var preview = (await _server.Post("/orders/preview", order.Json())).Expect(200);
            Assert.Equal(before, _server.ClientRecords());
            var accepted = preview["accepted"].GetBoolean();
            var code = preview["checks"].EnumerateArray().Where(c => !c.GetProperty("passed").GetBoolean())
                .Select(c => c.GetProperty("reject").GetProperty("code").GetString()).FirstOrDefault();
            var decided = await _server.Place(order);
            Assert.Equal(accepted ? 202 : 422, decided.Code);
            Assert.Equal(code, decided.Problem);
        }
    }

    [Fact]
    public async Task A_marketable_order_trades_and_every_view_of_it_agrees()
    {
        var stock = await _server.Stock("szseMain");
        var order = new Order(TestServer.NextId(), stock.Symbol, "buy", decimal.Round(stock.Ask * 1.01m, 2), 100);
        var id = (await _server.Place(order)).Expect(202)["orderId"].GetString();
        var filled = await _server.Until($"/orders/{id}", o => o["status"].GetString() == "filled");
        Assert.Equal(100, filled["cumQty"].GetInt64());
        Assert.Equal(0, filled["leavesQty"].GetInt64());
        var fills = (await _server.Get($"/fills?orderId={id}")).Items;
        Assert.Equal(100, fills.Sum(f => f.GetProperty("quantity").GetInt64()));
        Assert.Equal(filled["avgPx"].GetDecimal(), fills.Sum(f => f.GetProperty("amount").GetDecimal()) / 100);
        Assert.All(fills, f => Assert.Equal(order.ClientOrderId, f.GetProperty("clientOrderId").GetString()));
        var position = (await _server.Get($"/accounts/{TestServer.Account}/positions"))
            .Items.Single(p => p.GetProperty("symbol").GetString() == stock.Symbol);
        Assert.True(position.GetProperty("quantity").GetInt64() >= 100);
        Assert.Equal(0, position.GetProperty("sellable").GetInt64());
        var steps = (await _server.Get($"/orders/{id}/timeline")).Items.Select(s => s.GetProperty("type").GetString()).ToArray();
        Assert.Equal("orderAccepted", steps[0]);
        Assert.Contains("orderSent", steps);
        Assert.Equal("orderFilled", steps[^1]);
        var sell = new Order(TestServer.NextId(), stock.Symbol, "sell", stock.Ask, 100);
        (await _server.Place(sell)).Expect(422, "t1-not-sellable");
    }
}
