using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuantCore.Api.Tests.Support;

/// <summary>The body of an order.</summary>
public sealed record Order(string ClientOrderId, string Symbol, string Side, decimal? Price, long Quantity)
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Account { get; init; } = TestServer.Account;

    public string Type { get; init; } = "limit";

    public string Mode { get; init; } = "simulated";

    public string Json() => JsonSerializer.Serialize(this, Options);
}
