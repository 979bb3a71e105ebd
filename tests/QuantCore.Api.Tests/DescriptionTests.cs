using Microsoft.AspNetCore.Routing;
using QuantCore.Api.Problems;
using QuantCore.Api.Tests.Support;
using QuantCore.Model.Messages;

namespace QuantCore.Api.Tests;

/// <summary>What the server says of itself: errors, OpenAPI, health, metrics.</summary>
[Collection(SharedServerGroup.Name)]
public sealed class DescriptionTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public void Every_reason_to_refuse_has_its_own_code()
    {
        var reasons = Enum.GetValues<RejectReason>().Where(r => r != RejectReason.None).ToList();
        Assert.Equal(reasons.Order(), RejectTable.Rows.Select(r => r.Reason).Order());
        var codes = RejectTable.Rows.Select(r => r.Kind).Concat(ProblemKinds.General).ToList();
        Assert.Equal(codes.Count, codes.Select(k => k.Code).Distinct().Count());
        Assert.All(codes, kind => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", kind.Code));
        Assert.All(codes, kind => Assert.InRange(kind.Status, 400, 504));
    }

    [Fact]
    public async Task Every_code_has_a_page_in_both_languages()
    {
        foreach (var kind in RejectTable.Rows.Select(r => r.Kind).Concat(ProblemKinds.General))
        {
            var page = (await _server.Get($"//problems/{kind.Code}")).Expect(200);
            Assert.Equal(kind.English, page["title"].GetProperty("en").GetString());
            Assert.Equal(kind.Chinese, page["title"].GetProperty("zh").GetString());
            Assert.Contains(kind.Chinese, c => c > 0x4e00);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/problems/{kind.Code}");
            request.Headers.Accept.ParseAdd("text/html");
            Assert.StartsWith("<!doctype html>", (await _server.Send(request)).Text);
        }

        (await _server.Get("//problems/none")).Expect(404, "not-found");
    }

    [Fact]
    public async Task Problems_speak_the_language_that_is_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/orders/9-1");
        request.Headers.AcceptLanguage.ParseAdd("zh-CN,zh;q=0.9");
        Assert.Equal("资源不存在", (await _server.Send(request)).Expect(404)["title"].GetString());
        var english = (await _server.Get("/orders/9-1")).Expect(404);
        Assert.Equal("There is no such resource", english["title"].GetString());
        Assert.Equal("/api/v1/orders/9-1", english["instance"].GetString());
        Assert.NotEmpty(english["traceId"].GetString()!);
    }

    [Fact]
    public async Task The_description_holds_every_route_and_its_answers()
    {
        var paths = (await _server.Get("//openapi/v1.json")).Expect(200)["paths"];
        var routes = _server.Server.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal)).ToList();
        Assert.True(routes.Count >= 30);
        foreach (var route in routes)
        {
            Assert.True(paths.TryGetProperty(route.RoutePattern.RawText!, out var path), route.RoutePattern.RawText);
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
                Assert.True(path.GetProperty(method.ToLowerInvariant()).GetProperty("responses").EnumerateObject().Any(),
                    $"{method} {route.RoutePattern.RawText}");
        }
    }

    [Fact]
    public async Task The_description_says_how_values_are_written()
    {
        var document = (await _server.Get("//openapi/v1.json")).Expect(200);
        var schemas = document["components"].GetProperty("schemas");
        string Of(string name, string field) => schemas.GetProperty(name).GetProperty(field).GetRawText();
        Assert.Equal(["null", "number"], schemas.GetProperty("Price").GetProperty("type").EnumerateArray().Select(t => t.GetString()).Order());
        Assert.Contains("\"buy\"", Of("Side", "enum"), StringComparison.Ordinal);
        Assert.Contains("\"market\"", Of("OrdType", "enum"), StringComparison.Ordinal);
        Assert.Contains("\"lot-size\"", Of("RejectReason", "enum"), StringComparison.Ordinal);
        Assert.Contains("\"clientOrderId\"", Of("PlaceOrderRequest", "required"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"price\"", Of("PlaceOrderRequest", "required"), StringComparison.Ordinal);
        Assert.Equal("string", schemas.GetProperty("FillView").GetProperty("properties").GetProperty("timestampNs").GetProperty("type").GetString());
        var cancel = document["paths"].GetProperty("/api/v1/orders/{id}/cancel").GetProperty("post");
        Assert.Equal("id", cancel.GetProperty("parameters")[0].GetProperty("name").GetString());
        Assert.Equal(1, cancel.GetProperty("security").GetArrayLength());
    }

    [Fact]
    public async Task The_browser_page_health_and_metrics_need_no_key_on_this_machine()
    {
        using var client = new HttpClient { BaseAddress = _server.Client.BaseAddress };
        Assert.Contains("<html", await client.GetStringAsync("/scalar"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("{\"status\":\"live\"}", await client.GetStringAsync("/health/live"));
        Assert.Equal("{\"status\":\"ready\"}", await client.GetStringAsync("/health/ready"));
        var metrics = await client.GetStringAsync("/metrics");
        Assert.Contains("quantcore_decided_sequence", metrics, StringComparison.Ordinal);
        Assert.Contains("quantcore_ring_free", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_system_page_tells_mode_day_clock_and_session()
    {
        var system = (await _server.Get("/system")).Expect(200);
        Assert.Equal("simulated", system["mode"].GetString());
        Assert.Equal("running", system["state"].GetString());
        Assert.Equal("2023-02-01", system["tradingDay"].GetString());
        Assert.True(system["sessionPosition"].GetInt64() > 0);
        Assert.True(system["committedSeq"].GetInt64() >= system["decidedSeq"].GetInt64() - 1);
    }
}
