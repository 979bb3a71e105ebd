using QuantCore.Api.Problems;
using QuantCore.Api.Requests;
using QuantCore.Api.Security;

namespace QuantCore.Api.Endpoints;

/// <summary>Small things that endpoints ask of a request.</summary>
internal static class RequestContext
{
    /// <summary>The caller's key.</summary>
    public static ApiKey Caller(this HttpContext context) =>
        context.Features.Get<ApiKey>() ?? throw new InvalidOperationException("The endpoint needs no key, so there is no caller.");

    public static string Route(this HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>Writes the errors, if there are any.</summary>
    public static bool Refuses(this HttpContext context, FieldErrors errors)
    {
        if (!errors.Any) return false;
        Answer.Problem(context, new Problem(ProblemKinds.ValidationFailed) { Errors = errors.All });
        return true;
    }

    public static Task NotFound(this HttpContext context, string detail) =>
        Answer.Problem(context, new Problem(ProblemKinds.NotFound) { Detail = detail });
}
