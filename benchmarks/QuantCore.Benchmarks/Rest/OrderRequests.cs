using System.Globalization;
using System.Text;
using QuantCore.Model.Primitives;

namespace QuantCore.Benchmarks.Rest;

/// <summary>
/// HTTP requests that each place one small limit buy below the market: one template per stock and price, in which only the digits of
/// clientOrderId and quantity change, so that making a request costs next to nothing.
/// </summary>
internal sealed class OrderRequests
{
    public const string Path = "/api/v1/orders";
    private const string Prefix = "\"clientOrderId\":\"b";
    private const string QuantityName = "\"quantity\":";
    private const int IdDigits = 9;
    private const int Prices = 40;
    private const long Tick = 100;
    private readonly Template[] _templates;
    private int _next;

    public OrderRequests(IReadOnlyList<(InstrumentId Id, Price Price)> stocks, string account, string key, string host)
    {
        var templates = from step in Enumerable.Range(0, Prices)
                        from stock in stocks
                        select Make(stock.Id, Above(stock.Price, step), account, key, host);
        _templates = [.. templates];
    }

    /// <summary>Writes the next request and returns its length.</summary>
    public int Write(byte[] buffer)
    {
        var n = _next++;
        var template = _templates[n % _templates.Length];
        template.Bytes.CopyTo(buffer, 0);
        Digits(buffer.AsSpan(template.IdAt, IdDigits), n);
        // 1,000 to 9,900 shares: four digits in every template.
        Digits(buffer.AsSpan(template.QuantityAt, 4), 1_000 + (n / _templates.Length % 90 * 100));
        return template.Bytes.Length;
    }

    // Up to a twentieth above the lowest price, which keeps it below the market for cheap stocks too.
    private static Price Above(Price lowest, int step) => new(lowest.Value + (step % Math.Max(1, lowest.Value / 20 / Tick) * Tick));

    private static Template Make(InstrumentId id, Price price, string account, string key, string host)
    {
        var body = $"{{{Prefix}{new string('0', IdDigits)}\",\"account\":\"{account}\",\"symbol\":\"{id}\","
            + "\"side\":\"buy\",\"type\":\"limit\","
            + string.Create(CultureInfo.InvariantCulture, $"\"price\":{price.ToYuan():0.00},{QuantityName}1000,\"mode\":\"simulated\"}}");
        var text = $"POST {Path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {Encoding.ASCII.GetByteCount(body)}\r\n\r\n{body}";
        return new Template(
            Encoding.ASCII.GetBytes(text),
            text.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length,
            text.IndexOf(QuantityName, StringComparison.Ordinal) + QuantityName.Length);
    }

    private static void Digits(Span<byte> digits, int number)
    {
        for (var i = digits.Length - 1; i >= 0; i--, number /= 10) digits[i] = (byte)('0' + (number % 10));
    }

    private readonly record struct Template(byte[] Bytes, int IdAt, int QuantityAt);
}
