using QuantCore.Api.Tests.Support;

namespace QuantCore.Api.Tests;

/// <summary>On a server of its own, since it stops everybody's orders.</summary>
public sealed class KillSwitchTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(_folder.Sub("data"));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Engaged_it_answers_423_takes_cancels_and_released_lets_orders_through()
    {
        var order = await _server.Resting();
        var id = (await _server.Place(order)).Expect(202)["orderId"].GetString();
        (await _server.Post("/risk/kill-switch/release", new { reason = "early" })).Expect(409, "kill-switch-not-engaged");
        (await _server.Post("/risk/kill-switch/engage", new { level = "blockNewOrders", reason = "drill" })).Expect(202);
        var state = (await _server.Get("/risk/kill-switch")).Items[0];
        Assert.Equal("blockNewOrders", state.GetProperty("level").GetString());
        Assert.Equal("drill", state.GetProperty("reason").GetString());
        var refused = (await _server.Place(order with { ClientOrderId = TestServer.NextId() })).Expect(423, "kill-switch-active");
        Assert.Equal("blockNewOrders", refused["params"].GetProperty("level").GetString());
        (await _server.Post($"/orders/{id}/cancel")).Expect(202);
        (await _server.Post("/risk/kill-switch/release", new { reason = "over" })).Expect(202);
        (await _server.Place(order with { ClientOrderId = TestServer.NextId() })).Expect(202);
    }

    [Fact]
    public async Task The_strongest_level_cancels_what_works()
    {
        var id = (await _server.Place(await _server.Resting())).Expect(202)["orderId"].GetString();
        (await _server.Post("/risk/kill-switch/engage", new { level = "cancelWorking", account = "SIM-1", reason = "now" })).Expect(202);
        await _server.Until($"/orders/{id}", o => o["status"].GetString() == "canceled");
        Assert.Equal("cancelWorking", (await _server.Get("/system"))["killSwitch"].GetString());
    }
}
