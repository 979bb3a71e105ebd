using Microsoft.AspNetCore.Http.Metadata;
using QuantCore.Api.Security;

namespace QuantCore.Api.Endpoints;

/// <summary>Maps handlers that read and write the context themselves, with what the API description and the access check need beside
/// them.</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder routes, string tag)
{
    public ApiRoutes For(string otherTag) => new(routes, otherTag);

    public ApiRoute Get(string pattern, string scope, string summary, RequestDelegate handler) =>
        Map("GET", pattern, AccessMark.Scope(scope), summary, handler);

    public ApiRoute Post(string pattern, string scope, string summary, RequestDelegate handler) =>
        Map("POST", pattern, AccessMark.Scope(scope), summary, handler);

    public ApiRoute Put(string pattern, string scope, string summary, RequestDelegate handler) =>
        Map("PUT", pattern, AccessMark.Scope(scope), summary, handler);

    public ApiRoute Delete(string pattern, string scope, string summary, RequestDelegate handler) =>
        Map("DELETE", pattern, AccessMark.Scope(scope), summary, handler);

    public ApiRoute Map(string method, string pattern, AccessMark access, string summary, RequestDelegate handler)
    {
        var builder = routes.MapMethods(pattern, [method], handler);
        // The method makes the endpoint visible to the API description, which looks at nothing without one.
        builder.WithMetadata(handler.Method, access, new EndpointSummaryAttribute(summary), new TagsAttribute(tag));
        return new ApiRoute(builder).Fails(400).Fails(access.AnonymousBecause is null ? 401 : 400);
    }
}

/// <summary>Adds to the description of one endpoint.</summary>
internal sealed class ApiRoute(IEndpointConventionBuilder builder)
{
    public ApiRoute Takes<T>()
    {
        builder.WithMetadata(new AcceptsMetadata(["application/json"], typeof(T)));
        return this;
    }

    public ApiRoute Answers<T>(params int[] statuses)
    {
        foreach (var status in statuses.Length == 0 ? [200] : statuses)
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(T), ["application/json"]));
        return this;
    }

    public ApiRoute AnswersType(string contentType)
    {
        builder.WithMetadata(new ProducesResponseTypeMetadata(200, typeof(string), [contentType]));
        return this;
    }

    public ApiRoute Fails(params int[] statuses)
    {
        foreach (var status in statuses)
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemShape), ["application/problem+json"]));
        return this;
    }

    public ApiRoute Query(string name, string description)
    {
        builder.WithMetadata(new QueryDoc(name, description));
        return this;
    }

    public ApiRoute Paged() => Query("limit", "Entries at most, 1 to 1000 (100).")
        .Query("cursor", "The nextCursor of the page before.")
        .Query("sort", "desc (newest first, the default) or asc.");

    public ApiRoute Parts() => Query("limit", "Entries at most, 1 to 1000 (1000).").Query("cursor", "The nextCursor of the part before.");

    public ApiRoute Historic() => Query("atSeq", "As it was after this input.")
        .Query("at", "As it was at this time (RFC 3339, or Shanghai time without offset).");
}
