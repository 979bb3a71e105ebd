using System.Globalization;
using System.Text.Json;
using QuantCore.Api.Json;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Problems;

/// <summary>Writes the numbers of a refusal under their own names, in yuan, shares and seconds.</summary>
internal static class RejectParams
{
    /// <summary>What is missing, in English.</summary>
    public const string ProtectivePriceEnglish =
        "a market order on this board needs a protective price (保护限价): give price, the worst one you would take";

    /// <summary>The same in Chinese.</summary>
    public const string ProtectivePriceChinese = "该板块的市价申报须填写保护限价：请在 price 中给出可接受的最差价格";

    public static void Write(Utf8JsonWriter writer, RejectView reject)
    {
        var row = RejectTable.Of(reject.Reason);
        writer.WriteStartObject("params"u8);
        if (row.LimitName is not null) Write(writer, row.LimitName, row.LimitUnit, reject.Limit);
        if (row.ValueName is not null) Write(writer, row.ValueName, row.ValueUnit, reject.Value);
        if (reject.Text.Length > 0) writer.WriteString("brokerMessage"u8, reject.Text);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, string name, ParamUnit unit, long number)
    {
        writer.WritePropertyName(name);
        switch (unit)
        {
            case ParamUnit.Yuan: writer.WriteNumberValue(new Money(number).ToYuan()); break;
            case ParamUnit.Seconds: writer.WriteNumberValue(number / 1_000_000_000m); break;
            case ParamUnit.TimeOfDay: writer.WriteStringValue(Text(unit, number)); break;
            case ParamUnit.Mode: writer.WriteStringValue(Text(unit, number)); break;
            case ParamUnit.Level: writer.WriteStringValue(Text(unit, number)); break;
            default: writer.WriteNumberValue(number); break;
        }
    }

    /// <summary>The numbers in one sentence; empty when there are none.</summary>
    public static string Sentence(RejectView reject)
    {
        if (LacksProtectivePrice(reject)) return ProtectivePriceEnglish;
        var row = RejectTable.Of(reject.Reason);
        var limit = row.LimitName is null ? null : $"{row.LimitName} {Text(row.LimitUnit, reject.Limit)}";
        var value = row.ValueName is null ? null : $"{row.ValueName} {Text(row.ValueUnit, reject.Value)}";
        return string.Join(", ", new[] { limit, value, reject.Text.Length > 0 ? reject.Text : null }.Where(static t => t is not null));
    }

    /// <summary>A market order on the STAR market or in Beijing that came without its protective price: the core sees a price of zero.</summary>
    public static bool LacksProtectivePrice(RejectView reject) => reject is { Reason: RejectReason.PriceTick, Value: 0 };

    private static string Text(ParamUnit unit, long number) => unit switch
    {
        ParamUnit.Yuan => new Money(number).ToString(),
        ParamUnit.Seconds => (number / 1_000_000_000m).ToString(CultureInfo.InvariantCulture) + " s",
        ParamUnit.TimeOfDay when number is >= 0 and < ShanghaiTime.NsPerDay =>
            new TimeOnly(number / 100).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
        ParamUnit.Mode => CamelEnum<TradingMode>.Name((TradingMode)number),
        ParamUnit.Level => CamelEnum<KillSwitchLevel>.Name((KillSwitchLevel)number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
