using QuantCore.Api.Json;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.Requests;

/// <summary>The body of <c>POST /orders</c>, <c>POST /orders/preview</c> and of each order of a batch.</summary>
public sealed record PlaceOrderRequest
{
    /// <summary>The client's own id, 1 to 36 of <c>A-Z a-z 0-9 . _ -</c>, unique in the account for ever.</summary>
    public required string ClientOrderId { get; init; }

    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>A symbol like 600519.SH, 000001.SZ or 430047.BJ.</summary>
    public required string Symbol { get; init; }

    /// <summary>buy or sell.</summary>
    public required string Side { get; init; }

    /// <summary>limit, market, or one of the exchanges' market kinds.</summary>
    public required string Type { get; init; }

    /// <summary>Yuan per share, at most four decimals; needed for a limit order, a protective price for the others.</summary>
    public decimal? Price { get; init; }

    /// <summary>Shares.</summary>
    public required long Quantity { get; init; }

    /// <summary>The server's mode: simulated, paper or live. An order meant for one mode never acts in another.</summary>
    public required string Mode { get; init; }

    /// <summary>Reads an order; null with errors when a field is wrong.</summary>
    internal static PlaceOrder? Read(ReadOnlySpan<byte> json, FieldErrors errors, string owner)
    {
        var body = new BodyReader(json, errors);
        string? clientOrderId = null, account = null, symbol = null, side = null, type = null, mode = null;
        decimal? price = null;
        long? quantity = null;
        while (body.Next())
        {
            if (body.Is("clientOrderId"u8, 0)) clientOrderId = body.Text("clientOrderId", Limits.ClientOrderIdLength);
            else if (body.Is("account"u8, 1)) account = body.Text("account", Limits.AccountLength);
            else if (body.Is("symbol"u8, 2)) symbol = body.Text("symbol", 16);
            else if (body.Is("side"u8, 3)) side = body.Text("side", 16);
            else if (body.Is("type"u8, 4)) type = body.Text("type", 32);
            else if (body.Is("price"u8, 5)) price = body.YuanOrNull("price", Limits.LeastPrice, Limits.MostPrice);
            else if (body.Is("quantity"u8, 6)) quantity = body.Whole("quantity", 1, Limits.MostShares);
            else if (body.Is("mode"u8, 7)) mode = body.Text("mode", 16);
        }
        for (var bit = 0; bit < Required.Length; bit++)
        {
            if (Required[bit] is { } name) body.Require(name, bit);
        }
        return Make(clientOrderId, account, symbol, side, type, price, quantity, mode, errors, owner);
    }

    private static readonly string?[] Required = ["clientOrderId", "account", "symbol", "side", "type", null, "quantity", "mode"];

    private static PlaceOrder? Make(
        string? clientOrderId, string? account, string? symbol, string? side, string? type, decimal? price, long? quantity, string? mode,
        FieldErrors errors, string owner)
    {
        if (clientOrderId is not null && !Limits.IsToken(clientOrderId, Limits.ClientOrderIdLength))
            errors.Add("clientOrderId", "must be 1 to 36 of A-Z a-z 0-9 . _ -");
        if (account is not null && !Limits.IsToken(account, Limits.AccountLength)) errors.Add("account", "must be 1 to 64 of A-Z a-z 0-9 . _ -");
        var instrument = Fields.Symbol(symbol, "symbol", errors);
        var orderSide = Fields.Enum<Side>(side, "side", errors);
        var tradingMode = Fields.Enum<TradingMode>(mode, "mode", errors);
        OrdType ordType = default;
        if (type is not null && !OrdTypeConverter.TryParse(type, out ordType))
            errors.Add("type", "must be " + string.Join(", ", OrdTypeConverter.Names));
        if (ordType == OrdType.Limit && price is null && !errors.All.ContainsKey("price")) errors.Add("price", "is required for a limit order");
        if (errors.Any) return null;
        return new PlaceOrder
        {
            ClOrdId = clientOrderId!,
            Account = account!,
            Instrument = instrument,
            Side = orderSide,
            OrdType = ordType,
            Price = price is { } yuan ? Model.Primitives.Price.FromYuan(yuan) : Model.Primitives.Price.None,
            Quantity = new Quantity(quantity!.Value),
            Mode = tradingMode,
            Owner = owner,
        };
    }
}
