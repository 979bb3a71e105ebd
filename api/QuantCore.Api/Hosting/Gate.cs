using System.Globalization;
using System.Text.Json;
using QuantCore.Api.Endpoints;
using QuantCore.Api.Json;
using QuantCore.Api.Problems;
using QuantCore.Api.Security;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages;
using QuantCore.Pipeline;

namespace QuantCore.Api.Hosting;

/// <summary>What every request passes: headers, host name, key and scope; and what every failure becomes: a problem, never a stack trace.</summary>
internal sealed class Gate(Platform platform, ILogger<Gate> logger)
{
    private const string Bearer = "Bearer ";
    private readonly string _mode = CamelEnum<TradingMode>.Name(platform.Mode);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers[Answer.ModeHeader] = _mode;
        headers[Answer.SequenceHeader] = platform.Views.Applied.ToString(CultureInfo.InvariantCulture);
        headers.XContentTypeOptions = "nosniff";
        try
        {
            if (!HostNames.IsAllowed(context, platform)) await Answer.Problem(context, new Problem(ProblemKinds.HostNotAllowed))
                .ConfigureAwait(false);
            else if (Authorize(context) is { } refused) await Answer.Problem(context, refused).ConfigureAwait(false);
            else await next(context).ConfigureAwait(false);
            ExplainStatus(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away.
        }
#pragma warning disable CA1031 // The last line: whatever it is, the client gets a problem and the log the rest.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await FailAsync(context, exception).ConfigureAwait(false);
        }
    }

    private Problem? Authorize(HttpContext context)
    {
        // No endpoint is a 404; the framework's own endpoints (405) are not routes.
        if (context.GetEndpoint() is not RouteEndpoint endpoint) return null;
        var mark = endpoint.Metadata.GetMetadata<AccessMark>();
        if (mark is null) return new Problem(ProblemKinds.Forbidden) { Detail = "This endpoint declares no scope and is closed." };
        if (mark.AnonymousBecause is not null && (mark.RemoteScope is null || HostNames.IsLocal(context))) return null;
        var header = context.Request.Headers.Authorization;
        var text = header.Count == 1 ? header[0].AsSpan() : default;
        if (!text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return new Problem(ProblemKinds.Unauthenticated);
        if (platform.Keys.Authenticate(text[Bearer.Length..].Trim()) is not { } key)
            return new Problem(ProblemKinds.Unauthenticated) { Detail = "The API key is unknown, wrong or expired." };
        context.Features.Set(key);
        return HasScope(key, mark) ? null : MissingScope(mark);
    }

    private static bool HasScope(ApiKey key, AccessMark mark)
    {
        if (mark.RemoteScope is { } remote) return key.Has(remote);
        foreach (var scope in mark.AnyOf)
        {
            if (key.Has(scope)) return true;
        }
        return false;
    }

    private static Problem MissingScope(AccessMark mark)
    {
        var scope = mark.RemoteScope ?? string.Join(" or ", mark.AnyOf);
        return new Problem(ProblemKinds.Forbidden)
        {
            Detail = $"The API key lacks the scope {scope}.",
            Params = new Dictionary<string, string> { ["scope"] = scope },
        };
    }

    // Routing answers unknown paths and wrong methods with a bare status.
    private static void ExplainStatus(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.ContentLength is > 0 || response.ContentType is not null) return;
        switch (response.StatusCode)
        {
            case StatusCodes.Status404NotFound:
                Answer.Problem(context, new Problem(ProblemKinds.NotFound) { Detail = $"There is nothing at {context.Request.Path}." });
                break;
            case StatusCodes.Status405MethodNotAllowed:
                Answer.Problem(context, new Problem(ProblemKinds.MethodNotAllowed) { Detail = $"Allowed: {response.Headers.Allow}." });
                break;
            case StatusCodes.Status415UnsupportedMediaType:
                Answer.Problem(context, new Problem(ProblemKinds.UnsupportedMediaType));
                break;
        }
    }

    private async Task FailAsync(HttpContext context, Exception exception)
    {
        var problem = Failures.Explain(exception);
        if (problem.Kind == ProblemKinds.Internal)
            logger.LogError(exception, "{Method} {Path} failed, trace {Trace}", context.Request.Method, context.Request.Path,
                context.TraceIdentifier);
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        await Answer.Problem(context, problem).ConfigureAwait(false);
    }
}
