using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuantCore.Api.Json;

/// <summary>A converter for answers only; requests are read field by field (see <c>Requests</c>), so that every error has its place.</summary>
/// <typeparam name="T">What is written.</typeparam>
internal abstract class WriteOnlyConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are not read by the serializer.");
}
