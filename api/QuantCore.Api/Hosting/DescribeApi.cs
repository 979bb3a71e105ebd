using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QuantCore.Api.Endpoints;
using QuantCore.Api.Security;

namespace QuantCore.Api.Hosting;

/// <summary>What the generated OpenAPI document cannot know by itself: title, keys, parameters read by hand, and how values are
/// written.</summary>
internal static class DescribeApi
{
    private const string KeyScheme = "key";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            DescribeDocument(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            AddParameters(operation, context.Description.RelativePath ?? string.Empty, metadata.OfType<QueryDoc>());
            if (metadata.OfType<AccessMark>().FirstOrDefault() is { } access) AddAccess(operation, access, context.Document);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonPropertyInfo is { } property) DescribeSchemas.Property(schema, property);
            DescribeSchemas.Value(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    }

    private static void DescribeDocument(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "QuantCore",
            Version = "v1",
            Description = "Orders, market, risk and journal. Prices and money are numbers of yuan, quantities are shares, "
                + "fields ending in Ns are strings.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "Authorization: Bearer qc_<id>_<secret>",
        };
    }

    private static void AddParameters(OpenApiOperation operation, string path, IEnumerable<QueryDoc> queries)
    {
        operation.Parameters ??= [];
        foreach (var part in path.Split('/'))
        {
            if (part is not ['{', .., '}']) continue;
            operation.Parameters.Add(Parameter(part[1..^1], ParameterLocation.Path, null));
        }

        foreach (var query in queries)
            operation.Parameters.Add(Parameter(query.Name, ParameterLocation.Query, query.Description));
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation location, string? description) => new()
    {
        Name = name,
        In = location,
        Description = description,
        Required = location == ParameterLocation.Path,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void AddAccess(OpenApiOperation operation, AccessMark access, OpenApiDocument? document)
    {
        if (access.AnonymousBecause is not null) return;
        operation.Description = "Needs the scope " + string.Join(" or ", access.AnyOf) + ".";
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
    }
}
