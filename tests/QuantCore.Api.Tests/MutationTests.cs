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
        "null", "true", "-1", "0", "1e309", "\"\"", "[]", "{}", "\\ud800", "\u0000", "NaN", "\"" + "价格" + "\"", ",", "}", "{\"a\":",
            "99999999999999999999",
        "0.00001", "\"limit\"", "\"600519.SH\"", "\"price\":1,", "\"quantity\":100,", "\u2028", "/**/",
    ];

    private static readonly string[] Paths =
        ["/orders", "/orders/preview", "/orders/batch", "/orders/cancel-all", "/risk/kill-switch/release", "/api-keys"];

    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task No_damaged_body_breaks_the_server_or_is_journaled()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("QC_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"seed={seed}");
        var random = new Random(seed);
        var order = (await _server.Resting()).Json();
        var (shape, expected, began) = (0, _server.ClientRecords(), DateTime.UtcNow);
        for (var i = 0; i < Bodies && DateTime.UtcNow - began < Long; i++)
        {
            var path = Paths[random.Next(Paths.Length)];
            var body = Damage(random, Valid(path, order));
            var reply = await _server.Send(HttpMethod.Post, path, body);
            Assert.True(reply.Code < 500, $"seed={seed} {path} {reply.Code} {reply.Text} for {body}");
            if (reply.Code == 400) Assert.Contains(reply.Problem, new[] { "malformed-json", "validation-failed" });
            if (reply.Code == 400) shape++;
            expected += Journaled(path, reply);
        }

        output.WriteLine($"{shape} refused for their shape");
        Assert.True(shape > 50, $"seed={seed}: only {shape} bodies were refused for their shape.");
        Assert.Equal(expected, _server.ClientRecords());
        (await _server.Get("/orders?limit=1")).Expect(200);
    }

    // How many commands of the request went into the journal, by what was answered: shape and mode are judged before it, the rest after.
    private static int Journaled(string path, Reply reply) => path switch
    {
        "/orders" => reply.Code == 400 || reply.Problem == "mode-mismatch" ? 0 : 1,
        "/orders/batch" when reply.Code == 200 => reply.Items.Count(i => i.GetProperty("httpStatus").GetInt32() is not (400 or 409)),
        "/orders/cancel-all" or "/risk/kill-switch/release" => reply.Code == 400 ? 0 : 1,
        _ => 0,
    };

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
