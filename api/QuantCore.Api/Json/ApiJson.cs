using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace QuantCore.Api.Json;

/// <summary>How answers are written.</summary>
internal static class ApiJson
{
    private static readonly NsConverter Ns = new();

    /// <summary>Source-generated metadata; fields named <c>…Ns</c> are written as strings.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(ApiJsonContext.Default.Options)
        {
            TypeInfoResolver = ApiJsonContext.Default.WithAddedModifier(WriteNsAsText),
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }

    private static void WriteNsAsText(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(long) && property.Name.EndsWith("Ns", StringComparison.Ordinal)) property.CustomConverter = Ns;
        }
    }
}
