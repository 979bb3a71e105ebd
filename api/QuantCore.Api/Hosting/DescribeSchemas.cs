using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using QuantCore.Api.Json;
using QuantCore.Api.Problems;
using QuantCore.Model.Markets;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Hosting;

/// <summary>The schemas of values that have a form of their own on the wire.</summary>
internal static class DescribeSchemas
{
    private static readonly string[] FeeItems = ["commission", "stampDuty", "transferFee", "handlingFee", "regulatoryFee", "total"];

    public static void Property(OpenApiSchema schema, JsonPropertyInfo property)
    {
        if (property.PropertyType == typeof(long) && property.Name.EndsWith("Ns", StringComparison.Ordinal))
            Set(schema, JsonSchemaType.String, schema.Description, "^-?[0-9]+$");
    }

    public static void Value(OpenApiSchema schema, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        const JsonSchemaType textOrNull = JsonSchemaType.String | JsonSchemaType.Null;
        if (type == typeof(Price)) Set(schema, JsonSchemaType.Number | JsonSchemaType.Null, "Yuan per share; null is none.");
        else if (type == typeof(Money)) Set(schema, JsonSchemaType.Number, "Yuan.");
        else if (type == typeof(Quantity)) Set(schema, JsonSchemaType.Integer, "Shares.");
        else if (type == typeof(InstrumentId)) Set(schema, textOrNull, schema.Description, "^[0-9]{6}\\.(SH|SZ|BJ)$");
        else if (type == typeof(OrderId)) Set(schema, textOrNull, schema.Description, "^[0-9]+-[0-9]+$");
        else if (type == typeof(TradingDay)) Set(schema, textOrNull, schema.Description, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        else if (type == typeof(decimal)) schema.Format = null;
        else if (type == typeof(Fees)) SetObject(schema, FeeItems.Select(static n => (n, Of(JsonSchemaType.Number))));
        else if (type == typeof(RejectView)) SetReject(schema);
        else if (type == typeof(RejectReason)) SetNames(schema, RejectTable.Rows.Select(static r => r.Kind.Code), mayBeNull: true);
        else if (type == typeof(OrdType)) SetNames(schema, OrdTypeConverter.Names);
        else if (type == typeof(DataQuality)) SetList(schema, CamelEnum<DataQuality>.All);
        else if (type.IsEnum) SetNames(schema, Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
    }

    private static void SetReject(OpenApiSchema schema) => SetObject(schema,
    [
        ("code", Of(JsonSchemaType.String)), ("title", Of(JsonSchemaType.String)), ("params", Of(JsonSchemaType.Object)),
    ]);

    private static OpenApiSchema Of(JsonSchemaType type) => new() { Type = type };

    private static void Set(OpenApiSchema schema, JsonSchemaType type, string? description = null, string? pattern = null)
    {
        schema.Description = description ?? schema.Description;
        schema.Type = type;
        schema.Pattern = pattern;
        schema.Format = null;
        schema.Properties = null;
        schema.Required = null;
        schema.Enum = null;
    }

    private static void SetObject(OpenApiSchema schema, IEnumerable<(string Name, OpenApiSchema Schema)> properties)
    {
        Set(schema, JsonSchemaType.Object);
        schema.Properties = properties.ToDictionary(static p => p.Name, static p => (IOpenApiSchema)p.Schema);
        schema.Required = schema.Properties.Keys.ToHashSet();
    }

    private static void SetNames(OpenApiSchema schema, IEnumerable<string> names, bool mayBeNull = false)
    {
        Set(schema, mayBeNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String);
        schema.Enum = [.. names.Select(static n => (JsonNode)JsonValue.Create(n))];
        if (mayBeNull) schema.Enum.Add(JsonNullSentinel.JsonNull);
    }

    private static void SetList(OpenApiSchema schema, IEnumerable<string> names)
    {
        Set(schema, JsonSchemaType.Array);
        var item = Of(JsonSchemaType.String);
        SetNames(item, names);
        schema.Items = item;
    }
}
