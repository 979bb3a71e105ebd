using QuantCore.Api.Tests.Support;

namespace QuantCore.Api.Tests;

[Collection(SharedServerGroup.Name)]
public sealed class StreamTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task A_stream_tells_an_order_from_acceptance_on()
    {
        using var stream = await EventReader.Open(_server.Client, "?topics=orders");
        await stream.Live();
        var placed = (await _server.Place(await _server.Resting())).Expect(202);
        var first = await stream.Next();
        Assert.Equal("orderAccepted", first.Type);
        Assert.Equal(placed["seq"].GetInt64(), first.Data.GetProperty("seq").GetInt64());
        Assert.Equal(placed["orderId"].GetString(), first.Data.GetProperty("key").GetString());
        Assert.Equal("orders", first.Data.GetProperty("topic").GetString());
    }

    [Fact]
    public async Task A_client_that_comes_back_gets_what_it_missed_without_gap_or_repeat()
    {
        var start = (await _server.Get("/system"))["appliedSeq"].GetInt64();
        var order = await _server.Resting();
        var last = 0L;
        for (var i = 0; i < 40; i++)
            last = (await _server.Place(order with { ClientOrderId = TestServer.NextId() })).Expect(202)["seq"].GetInt64();
        var whole = await Read($"?topics=orders,account&fromSeq={start}", null, last, int.MaxValue);
        var parts = new List<(long, int)>();
        for (string? id = null; ;)
        {
            var part = await Read($"?topics=orders,account&fromSeq={start}", id, last, 7);
            parts.AddRange(part.Keys);
            id = part.LastId;
            if (part.Keys.Count == 0 || part.Keys[^1].Sequence >= last) break;
        }

        Assert.True(whole.Keys.Count >= 80);
        Assert.Equal(whole.Keys, parts);
        Assert.Equal(whole.Keys.Order(), whole.Keys);
    }

    [Fact]
    public async Task Quotes_flow_when_asked_for()
    {
        var symbol = (await _server.Stock()).Symbol;
        using var stream = await EventReader.Open(_server.Client, $"?topics=quotes&symbols={symbol}");
        for (var i = 0; i < 3; i++)
        {
            var quote = await stream.Next();
            Assert.Equal("quote", quote.Type);
            Assert.Null(quote.Id);
            Assert.Equal(symbol, quote.Data.GetProperty("key").GetString());
        }
    }

    [Fact]
    public async Task A_wrong_topic_position_or_symbol_is_told()
    {
        (await _server.Get("/stream?topics=gossip")).Expect(400, "validation-failed");
        (await _server.Get("/stream?fromSeq=999999999999")).Expect(400, "validation-failed");
        (await _server.Get("/stream?fromSeq=-1")).Expect(400, "validation-failed");
        (await _server.Get("/stream?topics=quotes&symbols=nonsense")).Expect(400, "validation-failed");
        using var client = await _server.With("market:read");
        var denied = await Reply.Of(await client.GetAsync("/api/v1/stream?topics=orders"));
        denied.Expect(403, "forbidden");
    }

    // Reads whole inputs until the wanted sequence, or until so many events and the end of the input they belong to.
    private async Task<(List<(long Sequence, int Ordinal)> Keys, string? LastId)> Read(string query, string? lastEventId, long until, int most)
    {
        using var stream = await EventReader.Open(_server.Client, query, lastEventId);
        var keys = new List<(long, int)>();
        while (true)
        {
            var next = await stream.Next();
            keys.Add(next.Key);
            if (next.Id is { } id && (keys.Count >= most || next.Key.Sequence >= until)) return (keys, id);
        }
    }
}
