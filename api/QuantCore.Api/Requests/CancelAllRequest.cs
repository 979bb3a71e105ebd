using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Commands;

namespace QuantCore.Api.Requests;

/// <summary>The body of <c>POST /orders/cancel-all</c>; all fields may be left out, and so may the body.</summary>
public sealed record CancelAllRequest
{
    /// <summary>Only this account.</summary>
    public string? Account { get; init; }

    /// <summary>Only this instrument.</summary>
    public string? Symbol { get; init; }

    /// <summary>Only buy or only sell.</summary>
    public string? Side { get; init; }

    internal static CancelAllOrders Read(ReadOnlySpan<byte> json, FieldErrors errors, string owner)
    {
        string? account = null, symbol = null, side = null;
        if (!json.IsEmpty)
        {
            var body = new BodyReader(json, errors);
            while (body.Next())
            {
                if (body.Is("account"u8, 0)) account = body.TextOrNull("account", Limits.AccountLength);
                else if (body.Is("symbol"u8, 1)) symbol = body.TextOrNull("symbol", 16);
                else if (body.Is("side"u8, 2)) side = body.TextOrNull("side", 16);
            }
        }
        return new CancelAllOrders
        {
            Account = Fields.Account(account, errors),
            Instrument = Fields.Symbol(symbol, "symbol", errors),
            Side = Fields.Enum<Side>(side, "side", errors),
            Owner = owner,
        };
    }
}
