using QuantCore.Api.Security;
using QuantCore.Api.Streaming;
using QuantCore.Api.Trading;

namespace QuantCore.Api.Endpoints;

/// <summary>The stream of what the core decides, as server-sent events.</summary>
internal sealed class StreamEndpoint(Platform platform)
{
    public static void Map(ApiRoutes routes, Platform platform) =>
        routes.Map("GET", "/stream", AccessMark.AnyScope([.. StreamTopic.All.Select(static t => t.Scope).Distinct()]),
                "What the core decides, as server-sent events; id is the input sequence", new StreamEndpoint(platform).RunAsync)
            .Query("topics", "Comma separated: " + string.Join(", ",
                StreamTopic.All.Select(static t => t.Name)) + ". All but quotes when left out.")
            .Query("fromSeq", "Everything after this input; Last-Event-ID does the same.").Query("symbols", "Quotes only of these.")
            .AnswersType("text/event-stream");

    private async Task RunAsync(HttpContext context)
    {
        if (StreamRequest.Read(context, platform) is not { } request) return;
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var sse = new SseWriter(context.Response.BodyWriter);
        try
        {
            await new EventStream(platform, request, sse).RunAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away.
        }
    }
}
