using System.Text.Json.Serialization;
using QuantCore.Api.Security;

namespace QuantCore.Api.Json;

/// <summary>The key file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ApiKey[]))]
internal sealed partial class KeyFileJson : JsonSerializerContext;
