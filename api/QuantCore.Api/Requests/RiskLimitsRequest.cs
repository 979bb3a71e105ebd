using QuantCore.Model.Messages.Commands;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.Requests;

/// <summary>The body of <c>PUT /risk/limits</c>: the whole set, since a limit that is left out would be no limit. Zero is "no limit".</summary>
public sealed record RiskLimitsRequest
{
    /// <summary>The account; left out or empty for the default.</summary>
    public string? Account { get; init; }

    /// <summary>Shares in one order.</summary>
    public required long MaxOrderQuantity { get; init; }

    /// <summary>Yuan in one order.</summary>
    public required decimal MaxOrderValue { get; init; }

    /// <summary>Yuan in one instrument.</summary>
    public required decimal MaxPositionValue { get; init; }

    /// <summary>Yuan in all positions.</summary>
    public required decimal MaxExposure { get; init; }

    /// <summary>Yuan lost in a day.</summary>
    public required decimal MaxDayLoss { get; init; }

    /// <summary>Orders and cancels in a second.</summary>
    public required int OrdersPerSecond { get; init; }

    /// <summary>Orders and cancels in a day.</summary>
    public required int OrdersPerDay { get; init; }

    /// <summary>Working orders.</summary>
    public required int MaxOpenOrders { get; init; }

    /// <summary>Identical orders in a second.</summary>
    public required int MaxIdenticalPerSecond { get; init; }

    /// <summary>Filed as high-frequency, which lifts the exchanges' caps.</summary>
    public required bool HftReported { get; init; }

    private static readonly string[] Names =
    [
        "maxOrderQuantity", "maxOrderValue", "maxPositionValue", "maxExposure", "maxDayLoss", "ordersPerSecond", "ordersPerDay", "maxOpenOrders",
        "maxIdenticalPerSecond", "hftReported",
    ];

    internal static SetRiskLimits Read(ReadOnlySpan<byte> json, FieldErrors errors, string by)
    {
        var body = new BodyReader(json, errors);
        string? account = null;
        var limits = new RiskLimits();
        while (body.Next())
        {
            if (body.Is("account"u8, 20)) account = body.TextOrNull("account", Limits.AccountLength);
            else if (body.Is("maxOrderQuantity"u8, 0)) limits =
                limits with { MaxOrderQuantity = new Quantity(body.Whole(Names[0], 0, Limits.MostShares) ?? 0) };
            else if (body.Is("maxOrderValue"u8, 1)) limits = limits with { MaxOrderValue = Yuan(ref body, 1) };
            else if (body.Is("maxPositionValue"u8, 2)) limits = limits with { MaxPositionValue = Yuan(ref body, 2) };
            else if (body.Is("maxExposure"u8, 3)) limits = limits with { MaxExposure = Yuan(ref body, 3) };
            else if (body.Is("maxDayLoss"u8, 4)) limits = limits with { MaxDayLoss = Yuan(ref body, 4) };
            else if (body.Is("ordersPerSecond"u8, 5)) limits = limits with { OrdersPerSecond = Count(ref body, 5) };
            else if (body.Is("ordersPerDay"u8, 6)) limits = limits with { OrdersPerDay = Count(ref body, 6) };
            else if (body.Is("maxOpenOrders"u8, 7)) limits = limits with { MaxOpenOrders = Count(ref body, 7) };
            else if (body.Is("maxIdenticalPerSecond"u8, 8)) limits = limits with { MaxIdenticalPerSecond = Count(ref body, 8) };
            else if (body.Is("hftReported"u8, 9)) limits = limits with { HftReported = body.Flag(Names[9]) ?? false };
        }
        for (var bit = 0; bit < Names.Length; bit++) body.Require(Names[bit], bit);
        return new SetRiskLimits { Account = Fields.Account(account, errors), Limits = limits, By = by };
    }

    private static Money Yuan(ref BodyReader body, int field) => Money.FromYuan(body.Yuan(Names[field], 0, Limits.MostMoney) ?? 0);

    private static int Count(ref BodyReader body, int field) => (int)(body.Whole(Names[field], 0, 1_000_000_000) ?? 0);
}
