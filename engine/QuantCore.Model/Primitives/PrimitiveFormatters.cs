using MessagePack;
using MessagePack.Formatters;

namespace QuantCore.Model.Primitives;

/// <summary>Writes a <see cref="Price"/> as one MessagePack integer.</summary>
internal sealed class PriceFormatter : IMessagePackFormatter<Price>
{
    public void Serialize(ref MessagePackWriter writer, Price value, MessagePackSerializerOptions options) => writer.Write(value.Value);

    public Price Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(reader.ReadInt64());
}

/// <summary>Writes a <see cref="Money"/> as one MessagePack integer.</summary>
internal sealed class MoneyFormatter : IMessagePackFormatter<Money>
{
    public void Serialize(ref MessagePackWriter writer, Money value, MessagePackSerializerOptions options) => writer.Write(value.Value);

    public Money Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(reader.ReadInt64());
}

/// <summary>Writes a <see cref="Quantity"/> as one MessagePack integer.</summary>
internal sealed class QuantityFormatter : IMessagePackFormatter<Quantity>
{
    public void Serialize(ref MessagePackWriter writer, Quantity value, MessagePackSerializerOptions options) => writer.Write(value.Shares);

    public Quantity Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(reader.ReadInt64());
}

/// <summary>Writes an <see cref="InstrumentId"/> as one MessagePack integer.</summary>
internal sealed class InstrumentIdFormatter : IMessagePackFormatter<InstrumentId>
{
    public void Serialize(ref MessagePackWriter writer, InstrumentId value, MessagePackSerializerOptions options) => writer.Write(value.Value);

    public InstrumentId Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(reader.ReadUInt32());
}

/// <summary>Writes an <see cref="OrderId"/> as one MessagePack integer.</summary>
internal sealed class OrderIdFormatter : IMessagePackFormatter<OrderId>
{
    public void Serialize(ref MessagePackWriter writer, OrderId value, MessagePackSerializerOptions options) => writer.Write(value.Value);

    public OrderId Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(reader.ReadInt64());
}

/// <summary>Writes a <see cref="TradingDay"/> as one MessagePack integer (yyyymmdd).</summary>
internal sealed class TradingDayFormatter : IMessagePackFormatter<TradingDay>
{
    public void Serialize(ref MessagePackWriter writer, TradingDay value, MessagePackSerializerOptions options) => writer.Write(value.Value);

    public TradingDay Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(reader.ReadInt32());
}
