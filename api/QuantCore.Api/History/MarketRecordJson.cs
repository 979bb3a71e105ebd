using System.Text.Json;
using QuantCore.Api.Json;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Api.History;

/// <summary>Writes the payload of a market record or timer, whose layouts are fixed numbers: prices in yuan, a quote with its levels.</summary>
internal static class MarketRecordJson
{
    /// <summary>False, with nothing written, for a record of another kind.</summary>
    public static bool TryWrite(Utf8JsonWriter writer, ReadOnlySpan<byte> record)
    {
        var type = RecordHeader.Read(record).Type;
        if (type is not (RecordType.Quote or RecordType.Level2Order or RecordType.Level2Trade or RecordType.Bar or RecordType.Timer)) return false;
        writer.WriteStartObject();
        switch (type)
        {
            case RecordType.Quote: Quote(writer, record); break;
            case RecordType.Level2Order: Order(writer, RecordCodec.ReadFixed<Level2OrderRecord>(record)); break;
            case RecordType.Level2Trade: Trade(writer, RecordCodec.ReadFixed<Level2TradeRecord>(record)); break;
            case RecordType.Bar: Bar(writer, RecordCodec.ReadFixed<BarRecord>(record)); break;
            default: RecordJson.Ns(writer, "dueNs", RecordCodec.ReadFixed<TimerRecord>(record).DueNs); break;
        }

        writer.WriteEndObject();
        return true;
    }

    private static void Quote(Utf8JsonWriter writer, ReadOnlySpan<byte> record)
    {
        ref readonly var quote = ref RecordCodec.ReadFixed<QuoteRecord>(record);
        Head(writer, quote.Instrument, quote.EventTimeNs);
        Price(writer, "last", quote.Last);
        Price(writer, "preClose", quote.PreClose);
        Price(writer, "open", quote.Open);
        Price(writer, "high", quote.High);
        Price(writer, "low", quote.Low);
        writer.WriteNumber("volume"u8, quote.Volume);
        Price(writer, "amount", quote.Amount);
        Levels(writer, "bids", QuoteRecord.Bids(record));
        Levels(writer, "asks", QuoteRecord.Asks(record));
        writer.WriteString("status"u8, CamelEnum<QuoteStatus>.Name(quote.Status));
    }

    private static void Order(Utf8JsonWriter writer, in Level2OrderRecord order)
    {
        Head(writer, order.Instrument, order.EventTimeNs);
        writer.WriteString("kind"u8, CamelEnum<Level2OrderKind>.Name(order.Kind));
        writer.WriteString("side"u8, CamelEnum<Side>.Name(order.Side));
        writer.WriteString("ordType"u8, CamelEnum<OrdType>.Name(order.OrdType));
        Price(writer, "price", order.Price);
        writer.WriteNumber("quantity"u8, order.Quantity);
        writer.WriteNumber("orderNo"u8, order.OrderNo);
        writer.WriteNumber("bizIndex"u8, order.BizIndex);
        writer.WriteNumber("channel"u8, order.Channel);
    }

    private static void Trade(Utf8JsonWriter writer, in Level2TradeRecord trade)
    {
        Head(writer, trade.Instrument, trade.EventTimeNs);
        writer.WriteString("kind"u8, CamelEnum<Level2TradeKind>.Name(trade.Kind));
        if (trade.Aggressor != default) writer.WriteString("aggressor"u8, CamelEnum<Side>.Name(trade.Aggressor));
        Price(writer, "price", trade.Price);
        writer.WriteNumber("quantity"u8, trade.Quantity);
        writer.WriteNumber("buyOrderNo"u8, trade.BuyOrderNo);
        writer.WriteNumber("sellOrderNo"u8, trade.SellOrderNo);
        writer.WriteNumber("bizIndex"u8, trade.BizIndex);
        writer.WriteNumber("channel"u8, trade.Channel);
    }

    private static void Bar(Utf8JsonWriter writer, in BarRecord bar)
    {
        Head(writer, bar.Instrument, bar.EventTimeNs);
        writer.WriteNumber("periodMinutes"u8, bar.PeriodMinutes);
        Price(writer, "open", bar.Open);
        Price(writer, "high", bar.High);
        Price(writer, "low", bar.Low);
        Price(writer, "close", bar.Close);
        writer.WriteNumber("volume"u8, bar.Volume);
        Price(writer, "amount", bar.Amount);
    }

    private static void Head(Utf8JsonWriter writer, uint instrument, long eventTimeNs)
    {
        writer.WriteString("symbol"u8, new InstrumentId(instrument).ToString());
        RecordJson.Ns(writer, "eventTimeNs", eventTimeNs);
    }

    private static void Price(Utf8JsonWriter writer, string name, long value)
    {
        if (value == 0) writer.WriteNull(name);
        else writer.WriteNumber(name, new Money(value).ToYuan());
    }

    private static void Levels(Utf8JsonWriter writer, string name, ReadOnlySpan<PriceLevel> levels)
    {
        writer.WriteStartArray(name);
        foreach (ref readonly var level in levels)
        {
            writer.WriteStartObject();
            Price(writer, "price", level.Price);
            writer.WriteNumber("quantity"u8, level.Quantity);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
