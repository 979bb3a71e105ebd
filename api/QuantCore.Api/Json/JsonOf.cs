using System.Text.Json.Serialization.Metadata;

namespace QuantCore.Api.Json;

/// <summary>The metadata of one type, looked up once.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class JsonOf<T>
{
    public static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)ApiJson.Options.GetTypeInfo(typeof(T));
}
