using System.Text.Json;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Orders;
using QuantCore.Api.Problems;

namespace QuantCore.Api.Json;

/// <summary>A price in yuan; none is null.</summary>
internal sealed class PriceConverter : WriteOnlyConverter<Price>
{
    public override void Write(Utf8JsonWriter writer, Price value, JsonSerializerOptions options)
    {
        if (value.IsNone) writer.WriteNullValue();
        else writer.WriteNumberValue(value.ToYuan());
    }
}

/// <summary>Money in yuan.</summary>
internal sealed class MoneyConverter : WriteOnlyConverter<Money>
{
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.ToYuan());
}

/// <summary>Shares.</summary>
internal sealed class QuantityConverter : WriteOnlyConverter<Quantity>
{
    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Shares);
}

/// <summary>A symbol like 600519.SH; no instrument is null.</summary>
internal sealed class InstrumentIdConverter : WriteOnlyConverter<InstrumentId>
{
    public override void Write(Utf8JsonWriter writer, InstrumentId value, JsonSerializerOptions options)
    {
        if (value.Value == 0) writer.WriteNullValue();
        else writer.WriteStringValue(value.ToString());
    }
}

/// <summary>An order id like 1042-1; no order is null.</summary>
internal sealed class OrderIdConverter : WriteOnlyConverter<OrderId>
{
    public override void Write(Utf8JsonWriter writer, OrderId value, JsonSerializerOptions options)
    {
        if (value.Value == 0) writer.WriteNullValue();
        else writer.WriteStringValue(value.ToString());
    }
}

/// <summary>A trading day as yyyy-MM-dd; none is null.</summary>
internal sealed class TradingDayConverter : WriteOnlyConverter<TradingDay>
{
    public override void Write(Utf8JsonWriter writer, TradingDay value, JsonSerializerOptions options)
    {
        if (value.Value == 0) writer.WriteNullValue();
        else writer.WriteStringValue(value.ToString());
    }
}

/// <summary>Order types; the best-five-then-cancel kind, which both exchanges have, is what <c>market</c> means.</summary>
internal sealed class OrdTypeConverter : WriteOnlyConverter<OrdType>
{
    public const string Market = "market";

    /// <summary>How the types are written; the long form of <see cref="Market"/> is understood too.</summary>
    public static IEnumerable<string> Names => Enum.GetValues<OrdType>().Select(Name);

    public static string Name(OrdType type) => type == OrdType.MarketBest5Cancel ? Market : CamelEnum<OrdType>.Name(type);

    public static bool TryParse(string name, out OrdType type)
    {
        type = OrdType.MarketBest5Cancel;
        return name == Market || CamelEnum<OrdType>.TryParse(name, out type);
    }

    public override void Write(Utf8JsonWriter writer, OrdType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Name(value));
}

/// <summary>A reason as its REST code; none is null.</summary>
internal sealed class RejectReasonConverter : WriteOnlyConverter<RejectReason>
{
    public override void Write(Utf8JsonWriter writer, RejectReason value, JsonSerializerOptions options)
    {
        if (value == RejectReason.None) writer.WriteNullValue();
        else writer.WriteStringValue(RejectTable.Of(value).Kind.Code);
    }
}

/// <summary>A refusal as code and numbers.</summary>
internal sealed class RejectViewConverter : WriteOnlyConverter<RejectView>
{
    public override void Write(Utf8JsonWriter writer, RejectView value, JsonSerializerOptions options)
    {
        var row = RejectTable.Of(value.Reason);
        writer.WriteStartObject();
        writer.WriteString("code"u8, row.Kind.Code);
        writer.WriteString("title"u8, row.Kind.English);
        RejectParams.Write(writer, value);
        writer.WriteEndObject();
    }
}

/// <summary>Fees item by item and in total.</summary>
internal sealed class FeesConverter : WriteOnlyConverter<Fees>
{
    public override void Write(Utf8JsonWriter writer, Fees value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("commission"u8, value.Commission.ToYuan());
        writer.WriteNumber("stampDuty"u8, value.StampDuty.ToYuan());
        writer.WriteNumber("transferFee"u8, value.TransferFee.ToYuan());
        writer.WriteNumber("handlingFee"u8, value.HandlingFee.ToYuan());
        writer.WriteNumber("regulatoryFee"u8, value.RegulatoryFee.ToYuan());
        writer.WriteNumber("total"u8, value.Total.ToYuan());
        writer.WriteEndObject();
    }
}

/// <summary>What is wrong with a market record, as a list of names; empty when nothing is.</summary>
internal sealed class DataQualityConverter : WriteOnlyConverter<DataQuality>
{
    public override void Write(Utf8JsonWriter writer, DataQuality value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var flag in Enum.GetValues<DataQuality>())
        {
            if (flag != DataQuality.Good && value.HasFlag(flag)) writer.WriteStringValue(CamelEnum<DataQuality>.Name(flag));
        }
        writer.WriteEndArray();
    }
}

/// <summary>ns since the Unix epoch as a string: JavaScript's numbers do not hold them.</summary>
internal sealed class NsConverter : WriteOnlyConverter<long>
{
    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[20];
        value.TryFormat(text, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
