using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Routing;
using QuantCore.Api.Security;
using QuantCore.Api.Tests.Support;

namespace QuantCore.Api.Tests;

[Collection(SharedServerGroup.Name)]
public sealed class AccessTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public void Every_endpoint_declares_a_scope_or_why_everybody_may()
    {
        var routes = _server.Server.Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(routes.Count >= 35);
        Assert.All(routes, route =>
        {
            var mark = route.Metadata.GetMetadata<AccessMark>();
            Assert.True(mark is not null, route.RoutePattern.RawText);
            Assert.True(mark.AnyOf.Count > 0 || !string.IsNullOrWhiteSpace(mark.AnonymousBecause), route.RoutePattern.RawText);
            Assert.All(mark.AnyOf, scope => Assert.Contains(scope, Scopes.All));
        });
    }

    [Fact]
    public async Task Every_endpoint_that_needs_a_key_refuses_none_a_wrong_one_and_one_without_the_scope()
    {
        using var none = new HttpClient { BaseAddress = _server.Client.BaseAddress };
        using var wrong = new HttpClient { BaseAddress = _server.Client.BaseAddress };
        wrong.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _server.Key[..^3] + "AAA");
        using var keyOnly = await _server.With("key:admin");
        using var readOnly = await _server.With("order:read", "market:read", "account:read", "risk:read", "journal:read", "system:read");
        var before = _server.ClientRecords();
        foreach (var route in _server.Server.Endpoints.OfType<RouteEndpoint>())
        {
            var mark = route.Metadata.GetMetadata<AccessMark>()!;
            if (mark.AnonymousBecause is not null) continue;
            var method = route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
            Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), await Ask(none, method, route));
            Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), await Ask(wrong, method, route));
            var other = mark.AnyOf.Contains(Scopes.KeyAdmin) ? readOnly : keyOnly;
            Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), await Ask(other, method, route));
        }

        Assert.Equal(before, _server.ClientRecords());
    }

    [Theory]
    [InlineData("Basic cTpx")]
    [InlineData("Bearer")]
    [InlineData("Bearer x")]
    [InlineData("Bearer qc_")]
    [InlineData("Bearer qc_a_")]
    [InlineData("Bearer qc_000000000000_AAAA")]
    [InlineData("qc_a_b")]
    public async Task A_malformed_key_is_401_and_says_how_to_send_one(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/orders");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var client = new HttpClient { BaseAddress = _server.Client.BaseAddress };
        var reply = await Reply.Of(await client.SendAsync(request));
        reply.Expect(401, "unauthenticated");
        Assert.Equal("Bearer", reply.Headers["WWW-Authenticate"]);
        Assert.True(reply.Sequence > 0);
    }

    [Fact]
    public async Task A_key_works_until_it_is_revoked_and_its_secret_is_shown_once()
    {
        var made = (await _server.Post("/api-keys",
            new { name = "ui", scopes = new[] { "order:read" }, expiresAt = "2199-01-01T00:00:00Z" })).Expect(201);
        using var client = new HttpClient { BaseAddress = _server.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made["key"].GetString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/orders")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/v1/orders/cancel-all", null)).StatusCode);
        Assert.DoesNotContain(made["key"].GetString()!, (await _server.Get("/api-keys")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(made["key"].GetString()!, await File.ReadAllTextAsync(Path.Combine(_server.Options.Data, "keys.json")),
            StringComparison.Ordinal);
        Assert.Equal(204, (await _server.Send(HttpMethod.Delete, $"/api-keys/{made["id"].GetString()}", null)).Code);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/orders")).StatusCode);
    }

    [Fact]
    public async Task The_last_key_that_makes_keys_stays_and_impossible_keys_are_not_made()
    {
        var admins = (await _server.Get("/api-keys"))
            .Items.Where(k => k.GetProperty("scopes").ToString().Contains("key:admin", StringComparison.Ordinal)).ToList();
        var own = _server.Key.Split('_')[1];
        foreach (var key in admins.Select(k => k.GetProperty("id").GetString()).Where(id => id != own))
            Assert.Equal(204, (await _server.Send(HttpMethod.Delete, $"/api-keys/{key}", null)).Code);
        (await _server.Send(HttpMethod.Delete, $"/api-keys/{own}", null)).Expect(409, "last-admin-key");
        (await _server.Post("/api-keys", new { name = "x", scopes = new[] { "everything" } })).Expect(400, "validation-failed");
        (await _server.Post("/api-keys", new { name = "x", scopes = new[] { "order:read" }, expiresAt = "2001-01-01" }))
            .Expect(400, "validation-failed");
        (await _server.Post("/api-keys", new { name = "x", scopes = Array.Empty<string>() })).Expect(400, "validation-failed");
    }

    [Fact]
    public void A_key_stops_at_its_end()
    {
        using var folder = new TempFolder();
        var time = new Clock();
        var keys = ApiKeyStore.Open(folder.Path, time);
        var (_, text) = keys.Create("short", [Scopes.OrderRead], time.Now.AddMinutes(5));
        Assert.NotNull(keys.Authenticate(text));
        time.Now = time.Now.AddMinutes(5);
        Assert.Null(keys.Authenticate(text));
        Assert.Null(ApiKeyStore.Open(folder.Path, time).Authenticate(text));
    }

    [Fact]
    public void The_first_key_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        var mode = File.GetUnixFileMode(Path.Combine(_server.Options.Data, "admin.key"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        Assert.Equal(mode, File.GetUnixFileMode(Path.Combine(_server.Options.Data, "keys.json")));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task Another_host_name_is_refused_before_anything_else(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = host;
        (await _server.Send(request)).Expect(421, "host-not-allowed");
    }

    private static async Task<(HttpStatusCode, string?)> Ask(HttpClient client, string method, RouteEndpoint route)
    {
        var path = route.RoutePattern.RawText!.Replace("{id}", "1-1", StringComparison.Ordinal)
            .Replace("{symbol}", "600519.SH", StringComparison.Ordinal)
            .Replace("{seq}", "1", StringComparison.Ordinal).Replace("{clientOrderId}", "a", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (response.StatusCode, (await Reply.Of(response)).Problem);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
