using System.Text.Json;
using QuantCore.Api.Tests.Support;

namespace QuantCore.Api.Tests;

[Collection(SharedServerGroup.Name)]
public sealed class HistoryTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Theory]
    [InlineData("/orders?limit=1000")]
    [InlineData("/fills?limit=1000")]
    public async Task The_past_is_what_the_live_answer_was(string path)
    {
        (await _server.Place(await _server.Resting())).Expect(202);
        var live = (await _server.Get(path)).Expect(200);
        (await _server.Place(await _server.Resting())).Expect(202);
        var past = (await _server.Get($"{path}&atSeq={live.Sequence}")).Expect(200);
        Assert.Equal(live.Sequence, past.Sequence);
        Assert.Equal(live.Text, past.Text);
        Assert.NotEqual(live.Text, path.StartsWith("/orders", StringComparison.Ordinal) ? (await _server.Get(path)).Text : string.Empty);
    }

    [Fact]
    public async Task An_order_and_its_timeline_are_as_they_were_before_the_cancel()
    {
        var placed = (await _server.Place(await _server.Resting())).Expect(202);
        var id = placed["orderId"].GetString();
        (await _server.Post($"/orders/{id}/cancel")).Expect(202);
        var ended = await _server.Until($"/orders/{id}", o => o["status"].GetString() == "canceled");
        var seq = placed["seq"].GetInt64();
        var then = (await _server.Get($"/orders/{id}?atSeq={seq}")).Expect(200);
        Assert.NotEqual("canceled", then["status"].GetString());
        Assert.Equal(ended.Text, (await _server.Get($"/orders/{id}?atSeq={ended["updatedSequence"].GetInt64()}")).Text);
        Assert.All((await _server.Get($"/orders/{id}/timeline?atSeq={seq}")).Items, s => Assert.Equal(seq, s.GetProperty("sequence").GetInt64()));
        (await _server.Get($"/orders/{id}?atSeq={seq - 1}")).Expect(404);
        var account = (await _server.Get($"/accounts/SIM-1?atSeq={seq}")).Expect(200);
        Assert.True(account["frozen"].GetDecimal() > 0);
    }

    [Fact]
    public async Task A_time_answers_as_the_sequence_it_stands_for()
    {
        var placed = (await _server.Place(await _server.Resting())).Expect(202);
        var order = (await _server.Get($"/orders/{placed["orderId"].GetString()}")).Expect(200);
        await _server.Until("/system", s => long.Parse(s["clockNs"].GetString()!) > long.Parse(order["createdNs"].GetString()!) + 1_000_000_000);
        var state = (await _server.Get("/journal/state?at=2023-02-01T10:00:30%2B08:00")).Expect(200);
        var same = (await _server.Get($"/journal/state?atSeq={state["atSeq"].GetInt64()}")).Expect(200);
        Assert.Equal(state.Text, same.Text);
        Assert.Equal(state["atSeq"].GetInt64(), state.Sequence);
        var before = (await _server.Get("/accounts?at=2023-01-01T00:00:00")).Expect(200);
        Assert.Empty(before.Items);
    }

    [Fact]
    public async Task The_state_of_an_input_is_the_same_when_asked_again()
    {
        var placed = (await _server.Place(await _server.Resting())).Expect(202);
        var state = (await _server.Get($"/journal/state?atSeq={placed["seq"].GetInt64()}")).Expect(200);
        Assert.Equal(placed["seq"].GetInt64(), state["atSeq"].GetInt64());
        Assert.True(state["workingOrders"].GetInt32() >= 1);
        for (var other = 1; other <= 6; other++) (await _server.Get($"/journal/state?atSeq={other}")).Expect(200);
        Assert.Equal(state.Text, (await _server.Get($"/journal/state?atSeq={placed["seq"].GetInt64()}")).Text);
    }

    [Fact]
    public async Task A_diff_names_what_changed_between_two_inputs()
    {
        var order = await _server.Resting();
        var from = (await _server.Get("/system"))["appliedSeq"].GetInt64();
        var placed = (await _server.Place(order)).Expect(202);
        var diff = (await _server.Get($"/journal/diff?from={from}&to={placed["seq"].GetInt64()}")).Expect(200);
        var change = diff["orders"].EnumerateArray().Single(o => o.GetProperty("key").GetString() == placed["orderId"].GetString());
        Assert.Equal(JsonValueKind.Null, change.GetProperty("before").ValueKind);
        Assert.Equal(order.Symbol, change.GetProperty("after").GetProperty("symbol").GetString());
        Assert.Contains(diff["accounts"].EnumerateArray(), a => a.GetProperty("key").GetString() == "SIM-1");
        (await _server.Get("/journal/diff?from=5&to=2")).Expect(400, "validation-failed");
        (await _server.Get("/journal/diff?from=5")).Expect(400, "validation-failed");
    }

    [Fact]
    public async Task Events_show_the_order_its_outputs_and_the_market_around_it()
    {
        var placed = (await _server.Place(await _server.Resting())).Expect(202);
        var (id, seq) = (placed["orderId"].GetString(), placed["seq"].GetInt64());
        var mine = (await _server.Get($"/journal/events?order={id}&type=placeOrder")).Expect(200).Items.Single();
        Assert.Equal("client", mine.GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.String, mine.GetProperty("timestampNs").ValueKind);
        var one = (await _server.Get($"/journal/events/{seq}")).Expect(200);
        Assert.Equal("placeOrder", one["type"].GetString());
        Assert.Contains(one["outputs"].EnumerateArray(), o => o.GetProperty("type").GetString() == "orderAccepted");
        var quote = (await _server.Get("/journal/events?type=quote&limit=1")).Items.Single().GetProperty("data");
        Assert.True(quote.GetProperty("bids").GetArrayLength() > 0);
        Assert.Equal(JsonValueKind.String, quote.GetProperty("eventTimeNs").ValueKind);
        (await _server.Get("/journal/events/999999999999")).Expect(404, "not-found");
        (await _server.Get("/journal/events/0")).Expect(400, "validation-failed");
    }

    [Fact]
    public async Task Every_kind_of_record_in_the_journal_can_be_shown_page_by_page()
    {
        var seen = 0L;
        for (string? cursor = null; ;)
        {
            var page = (await _server.Get("/journal/events?limit=500" + (cursor is null ? string.Empty : "&cursor=" + cursor))).Expect(200);
            foreach (var item in page.Items) Assert.Equal(++seen, item.GetProperty("seq").GetInt64());
            cursor = page["nextCursor"].GetString();
            if (cursor is null) break;
        }

        Assert.True(seen > 20);
    }
}
