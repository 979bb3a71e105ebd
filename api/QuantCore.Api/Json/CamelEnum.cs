using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuantCore.Api.Json;

/// <summary>An enum as a lower camel string.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class CamelEnum<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(static v => v, static v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(static n => n.Value, static n => n.Key);

    public static IEnumerable<string> All => Names.Values;

    public static string Name(T value) => Names.TryGetValue(value, out var name) ? name : value.ToString();

    public static bool TryParse(string name, out T value) => Values.TryGetValue(name, out value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString()!, out var value) ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Name(value));
}
