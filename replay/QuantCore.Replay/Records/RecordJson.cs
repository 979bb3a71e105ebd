using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using QuantCore.Model.Messages;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Records;

/// <summary>Any record as JSON for a person: prices and money in yuan, symbols and order ids as text, enums in lower camel, ns as
/// text.</summary>
public static class RecordJson
{
    private static readonly ConcurrentDictionary<Type, MemberInfo[]> Members = new();

    /// <summary>Fixed layouts hold plain numbers; these are prices or money.</summary>
    private static readonly HashSet<string> YuanFields =
        ["Price", "Last", "PreClose", "Open", "High", "Low", "Close", "Amount", "UpperLimit", "LowerLimit"];

    /// <summary>Header and payload. Throws <see cref="UnknownRecordException"/> for a type or version this build does not know.</summary>
    public static JsonObject Describe(long sequence, ReadOnlySpan<byte> record)
    {
        var header = RecordHeader.Read(record);
        return new JsonObject
        {
            ["seq"] = sequence,
            ["type"] = Camel(header.Type.ToString()),
            ["source"] = Camel(header.Source.ToString()),
            ["mode"] = Camel(header.Mode.ToString()),
            ["time"] = ShanghaiTime.Format(header.TimestampNs),
            ["timestampNs"] = Text(header.TimestampNs),
            ["wallNs"] = Text(header.WallNs),
            ["sourceSeq"] = header.SourceSequence,
            ["data"] = Payload(RecordDecoder.Decode(record)),
        };
    }

    /// <summary>A payload's fields.</summary>
    public static JsonObject Payload(object payload)
    {
        var json = new JsonObject();
        foreach (var member in Members.GetOrAdd(payload.GetType(), DataMembers))
        {
            var value = member is PropertyInfo property ? property.GetValue(payload) : ((FieldInfo)member).GetValue(payload);
            json[Camel(member.Name)] = Value(member.Name, value);
        }

        return json;
    }

    private static JsonNode? Value(string name, object? value) => value switch
    {
        null => null,
        Price price => price.IsNone ? null : JsonValue.Create(price.ToYuan()),
        Money money => JsonValue.Create(money.ToYuan()),
        Quantity quantity => JsonValue.Create(quantity.Shares),
        InstrumentId id => id == default ? null : JsonValue.Create(id.ToString()),
        OrderId id => id == default ? null : JsonValue.Create(id.ToString()),
        TradingDay day => JsonValue.Create(day.ToString()),
        Enum e => JsonValue.Create(Camel(e.ToString())),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        uint id when name == "Instrument" => JsonValue.Create(new InstrumentId(id).ToString()),
        long number when YuanFields.Contains(name) => JsonValue.Create(new Money(number).ToYuan()),
        long number when name.EndsWith("Ns", StringComparison.Ordinal) => Text(number),
        long number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        ushort number => JsonValue.Create((int)number),
        byte number => JsonValue.Create((int)number),
        _ => Payload(value),
    };

    private static MemberInfo[] DataMembers(Type type) =>
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Instance),
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0),
    ];

    private static JsonValue? Text(long number) =>
        number == 0 ? null : JsonValue.Create(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
