using System.Net.Http.Headers;
using System.Text;
using QuantCore.Api.Tests.Support;

namespace QuantCore.Api.Tests;

/// <summary>Whatever comes in: a clear, distinct answer, never a 5xx, and nothing written that should not be.</summary>
[Collection(SharedServerGroup.Name)]
public sealed class BadInputTests(SharedServer shared)
{
    private const string Good =
        """{"clientOrderId":"bad-1","account":"SIM-1","symbol":"600519.SH","side":"buy","type":"limit","price":10,"quantity":100,"mode":"simulated"}""";

    private readonly TestServer _server = shared.Server;

    [Theory]
    [InlineData("", "malformed-json", null)]
    [InlineData("{", "malformed-json", null)]
    [InlineData("not json", "malformed-json", null)]
    [InlineData("{\"a\":1}}", "malformed-json", null)]
    [InlineData("{} {}", "malformed-json", null)]
    [InlineData("{\"a\":1,}", "malformed-json", null)]
    [InlineData("/* comment */{}", "malformed-json", null)]
    [InlineData("\u0000", "malformed-json", null)]
    [InlineData("{\"price\":NaN}", "malformed-json", null)]
    [InlineData("{\"price\":Infinity}", "malformed-json", null)]
    [InlineData("{\"price\":01}", "malformed-json", null)]
    [InlineData("{\"x\":[[[[[[[[[[1]]]]]]]]]]}", "malformed-json", null)]
    [InlineData("null", "validation-failed", "body")]
    [InlineData("[]", "validation-failed", "body")]
    [InlineData("\"text\"", "validation-failed", "body")]
    [InlineData("7", "validation-failed", "body")]
    [InlineData("{}", "validation-failed", "clientOrderId")]
    [InlineData("{\"\\ud800\":1}", "validation-failed", null)]
    public async Task A_body_that_is_no_order_is_told_what_is_wrong(string body, string code, string? field) =>
        await Refused(body, code, field);

    [Theory]
    [InlineData("quantity\":100", "quantity\":0", "quantity")]
    [InlineData("quantity\":100", "quantity\":-100", "quantity")]
    [InlineData("quantity\":100", "quantity\":100.5", "quantity")]
    [InlineData("quantity\":100", "quantity\":1e2", "quantity")]
    [InlineData("quantity\":100", "quantity\":9223372036854775808", "quantity")]
    [InlineData("quantity\":100", "quantity\":1000000000001", "quantity")]
    [InlineData("quantity\":100", "quantity\":\"100\"", "quantity")]
    [InlineData("quantity\":100", "quantity\":null", "quantity")]
    [InlineData("quantity\":100", "quantity\":[100]", "quantity")]
    [InlineData("quantity\":100", "quantity\":{\"a\":{\"b\":1}}", "quantity")]
    [InlineData("quantity\":100", "quantity\":true", "quantity")]
    [InlineData("quantity\":100", "quantity\":100,\"quantity\":200", "quantity")]
    [InlineData("quantity\":100", "quantity\":100,\"hidden\":1", "hidden")]
    [InlineData("\"quantity\":100,", "", "quantity")]
    [InlineData("price\":10", "price\":0", "price")]
    [InlineData("price\":10", "price\":-1", "price")]
    [InlineData("price\":10", "price\":-0.0", "price")]
    [InlineData("price\":10", "price\":10.00001", "price")]
    [InlineData("price\":10", "price\":1e400", "price")]
    [InlineData("price\":10", "price\":1e-20", "price")]
    [InlineData("price\":10", "price\":100000001", "price")]
    [InlineData("price\":10", "price\":99999999999999999999999999999999999999999999", "price")]
    [InlineData("price\":10", "price\":\"10\"", "price")]
    [InlineData("price\":10", "price\":\"NaN\"", "price")]
    [InlineData("price\":10", "price\":null", "price")]
    [InlineData("symbol\":\"600519.SH", "symbol\":\"600519", "symbol")]
    [InlineData("symbol\":\"600519.SH", "symbol\":\"600519.sh", "symbol")]
    [InlineData("symbol\":\"600519.SH", "symbol\":\"600519.XX", "symbol")]
    [InlineData("symbol\":\"600519.SH", "symbol\":\"６００５１９.SH", "symbol")]
    [InlineData("symbol\":\"600519.SH", "symbol\":\"", "symbol")]
    [InlineData("side\":\"buy", "side\":\"Buy", "side")]
    [InlineData("side\":\"buy", "side\":\"short", "side")]
    [InlineData("type\":\"limit", "type\":\"stop", "type")]
    [InlineData("mode\":\"simulated", "mode\":\"prod", "mode")]
    [InlineData("mode\":\"simulated", "mode\":\"", "mode")]
    [InlineData("clientOrderId\":\"bad-1", "clientOrderId\":\"", "clientOrderId")]
    [InlineData("clientOrderId\":\"bad-1", "clientOrderId\":\"a b", "clientOrderId")]
    [InlineData("clientOrderId\":\"bad-1", "clientOrderId\":\"../x", "clientOrderId")]
    [InlineData("clientOrderId\":\"bad-1", "clientOrderId\":\"订单", "clientOrderId")]
    [InlineData("clientOrderId\":\"bad-1", "clientOrderId\":\"\\ud800", "clientOrderId")]
    [InlineData("clientOrderId\":\"bad-1", "clientOrderId\":\"\\u0000", "clientOrderId")]
    [InlineData("clientOrderId\":\"bad-1", "clientOrderId\":\"1234567890123456789012345678901234567", "clientOrderId")]
    [InlineData("account\":\"SIM-1", "account\":\"SIM 1", "account")]
    [InlineData("account\":\"SIM-1", "account\":\"", "account")]
    [InlineData("\"account\"", "\"Account\"", "Account")]
    public async Task A_wrong_field_is_told_under_its_name(string good, string bad, string field)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        await Refused(Good.Replace(good, bad, StringComparison.Ordinal), "validation-failed", field);
    }

    [Fact]
    public async Task Several_wrong_fields_are_told_together()
    {
        var reply = (await _server.Post("/orders", "{\"price\":-1,\"quantity\":\"x\",\"what\":[1,{\"a\":2}]}")).Expect(400, "validation-failed");
        var fields = reply["errors"].EnumerateObject().Select(e => e.Name).ToList();
        Assert.Superset(new HashSet<string> { "price", "quantity", "what", "clientOrderId", "mode" }, fields.ToHashSet());
    }

    [Fact]
    public async Task A_field_name_that_is_no_unicode_and_one_of_a_megabyte_are_refused()
    {
        await Refused($"{{\"{new string('x', 900_000)}\":1}}", "validation-failed", null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/orders") { Content =
            new ByteArrayContent([(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)':', (byte)'1', (byte)'}']) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Assert.Equal(400, (await _server.Send(request)).Code);
    }

    [Fact]
    public async Task Ten_megabytes_are_too_much_with_and_without_a_length()
    {
        var before = _server.ClientRecords();
        var body = Encoding.UTF8.GetBytes("{\"clientOrderId\":\"" + new string('x', 10 << 20) + "\"}");
        foreach (var isChunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/orders") { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (isChunked) request.Headers.TransferEncodingChunked = true;
            (await _server.Send(request)).Expect(413, "body-too-large");
        }

        Assert.Equal(before, _server.ClientRecords());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gbk")]
    [InlineData("")]
    public async Task Another_content_type_is_415(string contentType)
    {
        var before = _server.ClientRecords();
        (await _server.Send(HttpMethod.Post, "/orders", Good, contentType)).Expect(415, "unsupported-media-type");
        Assert.Equal(before, _server.ClientRecords());
    }

    [Theory]
    [InlineData("GET", "/orders?limit=0", "limit")]
    [InlineData("GET", "/orders?limit=1001", "limit")]
    [InlineData("GET", "/orders?limit=x", "limit")]
    [InlineData("GET", "/orders?limit=1&limit=2", "limit")]
    [InlineData("GET", "/orders?cursor=x", "cursor")]
    [InlineData("GET", "/orders?cursor=cffffffffffffffff", "cursor")]
    [InlineData("GET", "/orders?sort=up", "sort")]
    [InlineData("GET", "/orders?status=done", "status")]
    [InlineData("GET", "/orders?symbol=x", "symbol")]
    [InlineData("GET", "/orders?side=x", "side")]
    [InlineData("GET", "/orders?atSeq=0", "atSeq")]
    [InlineData("GET", "/orders?atSeq=-5", "atSeq")]
    [InlineData("GET", "/orders?atSeq=1e3", "atSeq")]
    [InlineData("GET", "/orders?atSeq=999999999999", "atSeq")]
    [InlineData("GET", "/orders?atSeq=99999999999999999999", "atSeq")]
    [InlineData("GET", "/orders?at=yesterday", "at")]
    [InlineData("GET", "/orders?at=99999-01-01", "at")]
    [InlineData("GET", "/orders?at=2023-02-01T10:00:00&atSeq=5", "at")]
    [InlineData("GET", "/orders/x", "id")]
    [InlineData("GET", "/orders/1-", "id")]
    [InlineData("GET", "/orders/99999999999999999999-1", "id")]
    [InlineData("GET", "/orders/by-client-id/x", "account")]
    [InlineData("GET", "/fills?orderId=x", "orderId")]
    [InlineData("GET", "/accounts?limit=0", "limit")]
    [InlineData("GET", "/quotes?symbols=600519.SH,x", "symbols")]
    [InlineData("GET", "/quotes?limit=0", "limit")]
    [InlineData("GET", "/quotes?cursor=zz", "cursor")]
    [InlineData("GET", "/quotes/x/depth", "symbol")]
    [InlineData("GET", "/bars/x", "symbol")]
    [InlineData("GET", "/instruments?board=moon", "board")]
    [InlineData("GET", "/journal/events?type=x", "type")]
    [InlineData("GET", "/journal/events?limit=5000", "limit")]
    [InlineData("GET", "/journal/state?atSeq=x", "atSeq")]
    [InlineData("GET", "/risk/limits?limit=x", "limit")]
    [InlineData("POST", "/risk/kill-switch/engage", "reason")]
    [InlineData("POST", "/risk/kill-switch/release", "reason")]
    [InlineData("PUT", "/risk/limits", "maxOrderQuantity")]
    [InlineData("POST", "/api-keys", "name")]
    [InlineData("POST", "/orders/batch", "orders")]
    [InlineData("POST", "/orders/preview", "symbol")]
    public async Task A_wrong_parameter_is_told_under_its_name(string method, string path, string field)
    {
        var before = _server.ClientRecords();
        var reply = (await _server.Send(new HttpMethod(method), path, method == "GET" ? null : "{}")).Expect(400, "validation-failed");
        Assert.True(reply["errors"].TryGetProperty(field, out _), reply.Text);
        Assert.Equal(before, _server.ClientRecords());
    }

    [Theory]
    [InlineData("/orders?at=0001-01-01")]
    [InlineData("/orders?at=9999-12-31T23:59:59Z")]
    [InlineData("/orders?cursor=c7fffffffffffffff")]
    [InlineData("/quotes?cursor=c7fffffffffffffff")]
    [InlineData("/accounts?cursor=c7fffffffffffffff")]
    [InlineData("/instruments?cursor=c7fffffffffffffff")]
    [InlineData("/journal/events?cursor=c7fffffffffffffff")]
    [InlineData("/journal/events?fromSeq=9223372036854775807")]
    [InlineData("/instruments?q=%00%F0%9F%92%A9")]
    [InlineData("/orders?account=%E8%B4%A6%E6%88%B7&clientOrderId=%ff")]
    [InlineData("/orders/by-client-id/%2e%2e%2f?account=SIM-1")]
    public async Task The_edges_of_what_is_allowed_are_answered_without_an_error_of_the_server(string path) =>
        Assert.InRange((await _server.Get(path)).Code, 200, 499);

    [Theory]
    [InlineData("GET", "/nothing", 404, "not-found")]
    [InlineData("GET", "//", 404, "not-found")]
    [InlineData("GET", "/orders/999999999-1", 404, "not-found")]
    [InlineData("GET", "/orders/999999999-1/timeline", 404, "not-found")]
    [InlineData("DELETE", "/orders", 405, "method-not-allowed")]
    [InlineData("PUT", "/orders/1-1", 405, "method-not-allowed")]
    [InlineData("POST", "/quotes", 405, "method-not-allowed")]
    [InlineData("BREW", "/orders", 405, "method-not-allowed")]
    [InlineData("DELETE", "/api-keys/none", 404, "not-found")]
    public async Task What_is_not_there_and_what_cannot_be_done_have_their_own_codes(string method, string path, int status, string code) =>
        (await _server.Send(new HttpMethod(method), path, null)).Expect(status, code);

    [Theory]
    [InlineData("{\"reason\":\"x\",\"level\":\"apocalypse\"}", "level")]
    [InlineData("{\"reason\":\"x\",\"level\":\"released\"}", "level")]
    [InlineData("{\"reason\":\" \"}", "reason")]
    [InlineData("{\"reason\":5}", "reason")]
    public async Task A_kill_switch_request_that_cannot_be_read_engages_nothing(string body, string field)
    {
        var before = _server.ClientRecords();
        var reply = (await _server.Post("/risk/kill-switch/engage", body)).Expect(400, "validation-failed");
        Assert.True(reply["errors"].TryGetProperty(field, out _), reply.Text);
        Assert.Equal(before, _server.ClientRecords());
    }

    private async Task Refused(string body, string code, string? field)
    {
        var before = _server.ClientRecords();
        foreach (var path in new[] { "/orders", "/orders/preview" })
        {
            var reply = (await _server.Post(path, body)).Expect(400, code);
            if (field is not null) Assert.True(reply["errors"].TryGetProperty(field, out _), reply.Text);
            if (code == "malformed-json") Assert.True(reply["params"].TryGetProperty("line", out _));
        }

        Assert.Equal(before, _server.ClientRecords());
    }
}
