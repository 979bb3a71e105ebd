using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QuantCore.Benchmarks.Rest;

/// <summary>The reference, in a process of its own: Kestrel with one POST endpoint that does nothing.</summary>
internal static class EmptyServer
{
    /// <summary>The hidden verb that starts it.</summary>
    public const string Verb = "empty-server";

    public static int Run(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet(ChildServer.ReadyPath, () => Results.Ok());
        app.MapPost(OrderRequests.Path, context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.Accepted;
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        });
        app.Run();
        return 0;
    }
}
