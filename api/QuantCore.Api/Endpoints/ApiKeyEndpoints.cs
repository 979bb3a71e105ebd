using QuantCore.Api.Problems;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.ReadModels;

namespace QuantCore.Api.Endpoints;

/// <summary>Making and revoking API keys.</summary>
internal sealed class ApiKeyEndpoints(Platform platform)
{
    public static void Map(ApiRoutes routes, Platform platform)
    {
        var keys = new ApiKeyEndpoints(platform);
        routes.Get("/api-keys", Scopes.KeyAdmin, "API keys", keys.ListAsync).Parts().Answers<ListAnswer<ApiKeyAnswer>>();
        routes.Post("/api-keys", Scopes.KeyAdmin, "Make a key; its secret is shown here once", keys.CreateAsync)
            .Takes<ApiKeyRequest>().Answers<ApiKeyCreated>(201);
        routes.Delete("/api-keys/{id}", Scopes.KeyAdmin, "Revoke a key", keys.RevokeAsync).Answers<ApiKeyAnswer>(204).Fails(404, 409);
    }

    private Task ListAsync(HttpContext context)
    {
        var query = new Query(context);
        var part = query.Part();
        return context.Refuses(query.Errors)
            ? Task.CompletedTask
            : Answer.List(context, PageScan.Slice([.. platform.Keys.Keys.Select(ApiKeyAnswer.Of)], part, platform.Views.Applied));
    }

    private async Task CreateAsync(HttpContext context)
    {
        using var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        if (body.IsAnswered) return;
        var errors = new FieldErrors();
        var request = ApiKeyRequest.Read(body.Span, errors);
        if (context.Refuses(errors)) return;
        var (key, text) = platform.Keys.Create(request.Name, request.Scopes, request.ExpiresAt);
        context.Response.Headers.Location = "/api/v1/api-keys/" + key.Id;
        context.Response.Headers.CacheControl = "no-store";
        await Answer.Json(context, new ApiKeyCreated(key.Id, text, key.Name, key.Scopes, key.ExpiresAt), StatusCodes.Status201Created)
            .ConfigureAwait(false);
    }

    private Task RevokeAsync(HttpContext context)
    {
        var id = context.Route("id");
        if (platform.Keys.IsLastAdmin(id)) return Answer.Problem(context, new Problem(ProblemKinds.LastAdminKey));
        if (!platform.Keys.Revoke(id)) return context.NotFound($"There is no key {id}.");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
