using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QuantCore.Api.Endpoints;

namespace QuantCore.Api.Hosting;

/// <summary>What the generated OpenAPI document cannot know by itself: title, bearer keys, query parameters read by hand.</summary>
internal static class DescribeApi
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "QuantCore", Version = "v1", Description = "Orders, market, risk and journal. See api/API.md." };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["key"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Authorization: Bearer qc_<id>_<secret>",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var query in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryDoc>())
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = query.Name, In = ParameterLocation.Query, Description = query.Description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }

            return Task.CompletedTask;
        });
    }
}
