using System.Text;
using System.Text.Json;
using QuantCore.Api.Tests.Support;
using Xunit.Abstractions;

namespace QuantCore.Api.Tests;

/// <summary>Valid bodies, damaged at random: no answer is ever a 5xx, and what is refused for its shape leaves no trace in the journal.</summary>
[Collection(SharedServerGroup.Name)]
public sealed class MutationTests(SharedServer shared, ITestOutputHelper output)
{
    private const int Bodies = 1500;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);

    private static readonly string[] Fragments =
    [
        "null", "true", "-1", "0", "1e309", "\"\"", "[]", "{}", "\\ud800", "\u0000", "NaN", "\"" + "价格" + "\"", ",", "}", "{\"a\":", "99999999999999999999",
        "0.00001", "\"limit\"", "\"600519.SH\"", "\"price\":1,", "\"quantity\":100,", "\u2028", "/**/",
    ];

    private static readonly string[] Paths = ["/orders", "/orders/preview", "/orders/batch", "/orders/cancel-all", "/risk/kill-switch/release", "/api-keys"];

    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task No_damaged_body_breaks_the_server_or_is_journaled()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("QC_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"seed={seed}");
        var random = new Random(seed);
        var order = (await _server.Resting()).Json();
        var (shape, taken, began) = (0, 0, DateTime.UtcNow);
        var journaled = _server.ClientRecords();
        for (var i = 0; i < Bodies && DateTime.UtcNow - began < Long; i++)
        {
            var path = Paths[random.Next(Paths.Length)];
            var body = Damage(random, Valid(path, order));
            var reply = await _server.Send(HttpMethod.Post, path, body);
            Assert.True(reply.Code < 500, $"seed={seed} {path} {reply.Code} {reply.Text} for {body}");
            var isShape = reply.Code is 400 or 413 or 415;
            if (isShape) Assert.Contains(reply.Problem, new[] { "malformed-json", "validation-failed" });
            if (isShape) shape++;
            else taken++;
            // Nothing but what was taken may have been written: at most as many records as lines that were not refused for their shape.
            var now = _server.Server.Platform.DecidedSequence;
            if (isShape && i % 50 == 0) Assert.True(await Untouched(path, body), $"seed={seed} {path} {body}; {now}");
        }

        Assert.True(shape > 50, $"Only {shape} bodies were refused for their shape.");
        output.WriteLine($"{shape} refused for their shape, {taken} not; {_server.ClientRecords() - journaled} journaled");
        (await _server.Get("/orders?limit=1")).Expect(200);
    }

    private async Task<bool> Untouched(string path, string body)
    {
        var before = _server.ClientRecords();
        await _server.Send(HttpMethod.Post, path, body);
        return _server.ClientRecords() == before;
    }

    private static string Valid(string path, string order) => path switch
    {
        "/orders/batch" => $"{{\"orders\":[{order},{order}]}}",
        "/orders/cancel-all" => """{"account":"SIM-1","symbol":"600519.SH","side":"buy"}""",
        "/risk/kill-switch/release" => """{"account":"","reason":"test"}""",
        "/api-keys" => """{"name":"n","scopes":["order:read"],"expiresAt":null}""",
        _ => order,
    };

    private static string Damage(Random random, string valid)
    {
        var text = new StringBuilder(valid);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(6))
            {
                case 0: text.Remove(at, random.Next(1, Math.Min(12, text.Length - at) + 1)); break;
                case 1: text.Insert(at, Fragments[random.Next(Fragments.Length)]); break;
                case 2: text[at] = (char)random.Next(32, 127); break;
                case 3: text.Length = Math.Max(1, at); break;
                case 4: ReplaceValue(random, text); break;
                default: text.Insert(at, text.ToString(0, Math.Min(30, at))); break;
            }

            if (text.Length == 0) text.Append(' ');
        }

        return text.ToString();
    }

    private static void ReplaceValue(Random random, StringBuilder text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.ToString());
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.EnumerateObject().Any()) return;
            var fields = document.RootElement.EnumerateObject().ToList();
            var field = fields[random.Next(fields.Count)];
            text.Replace(field.Value.GetRawText(), Fragments[random.Next(Fragments.Length)]);
        }
        catch (JsonException)
        {
            text.Append(Fragments[random.Next(Fragments.Length)]);
        }
    }
}
