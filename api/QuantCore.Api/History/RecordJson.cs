using System.Text.Json;
using QuantCore.Api.Json;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Events;

namespace QuantCore.Api.History;

/// <summary>Writes journal records for people: header, then the decoded payload.</summary>
internal static class RecordJson
{
    /// <summary>Writes the fields of an input record into an object that is already open.</summary>
    public static void WriteInput(Utf8JsonWriter writer, long sequence, ReadOnlySpan<byte> record)
    {
        ref readonly var header = ref RecordHeader.Read(record);
        writer.WriteNumber("seq"u8, sequence);
        writer.WriteString("type"u8, CamelEnum<RecordType>.Name(header.Type));
        writer.WriteString("source"u8, CamelEnum<RecordSource>.Name(header.Source));
        writer.WriteString("mode"u8, CamelEnum<TradingMode>.Name(header.Mode));
        writer.WriteString("time"u8, ShanghaiTime.Format(header.TimestampNs));
        Ns(writer, "timestampNs", header.TimestampNs);
        Ns(writer, "wallNs", header.WallNs);
        writer.WriteNumber("sourceSeq"u8, header.SourceSequence);
        writer.WritePropertyName("data"u8);
        if (MarketRecordJson.TryWrite(writer, record)) return;
        WritePayload(writer, RecordDecoder.Decode(record));
    }

    /// <summary>Writes an output record as an object.</summary>
    public static void WriteOutput(Utf8JsonWriter writer, ReadOnlySpan<byte> record)
    {
        ref readonly var header = ref RecordHeader.Read(record);
        writer.WriteStartObject();
        writer.WriteNumber("causeSeq"u8, header.SourceSequence);
        writer.WriteString("type"u8, CamelEnum<RecordType>.Name(header.Type));
        writer.WriteString("time"u8, ShanghaiTime.Format(header.TimestampNs));
        Ns(writer, "timestampNs", header.TimestampNs);
        writer.WritePropertyName("data"u8);
        WritePayload(writer, RecordDecoder.Decode(record));
        writer.WriteEndObject();
    }

    public static void WritePayload(Utf8JsonWriter writer, object payload) =>
        JsonSerializer.Serialize(writer, payload, ApiJson.Options.GetTypeInfo(payload.GetType()));

    public static void Ns(Utf8JsonWriter writer, string name, long ns) =>
        writer.WriteString(name, ns.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
