using System.Text.Encodings.Web;
using QuantCore.Api.Problems;
using QuantCore.Api.Security;

namespace QuantCore.Api.Endpoints;

/// <summary>What each error code means, in both languages: the address in every problem's <c>type</c>.</summary>
internal static class ProblemPages
{
    public static void Map(ApiRoutes routes) =>
        routes.Map("GET", "/problems/{code}", AccessMark.Anonymous("Documentation."), "What an error code means", ShowAsync)
            .AnswersType("text/html").Fails(404);

    private static Task ShowAsync(HttpContext context)
    {
        if (ProblemKinds.Find(context.Route("code")) is not { } kind) return context.NotFound($"There is no error code {context.Route("code")}.");
        if (WantsHtml(context)) return HtmlAsync(context, kind);
        var writer = Answer.Begin();
        writer.WriteStartObject();
        writer.WriteString("code"u8, kind.Code);
        writer.WriteNumber("status"u8, kind.Status);
        writer.WriteStartObject("title"u8);
        writer.WriteString("en"u8, kind.English);
        writer.WriteString("zh"u8, kind.Chinese);
        writer.WriteEndObject();
        if (kind.RetryAfterSeconds is { } seconds) writer.WriteNumber("retryAfterSeconds"u8, seconds);
        writer.WriteEndObject();
        Answer.Send(context, writer, StatusCodes.Status200OK);
        return Task.CompletedTask;
    }

    private static bool WantsHtml(HttpContext context) => context.Request.Headers.Accept.ToString()
        .Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task HtmlAsync(HttpContext context, ProblemKind kind)
    {
        var (english, chinese) = (HtmlEncoder.Default.Encode(kind.English), HtmlEncoder.Default.Encode(kind.Chinese));
        var retry = kind.RetryAfterSeconds is { } seconds ? $"<p>Try again after {seconds} s. / {seconds} 秒后可重试。</p>" : string.Empty;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{kind.Code}</title><h1>{kind.Code} ({kind.Status})</h1>"
            + $"<p>{english}</p><p lang=\"zh\">{chinese}</p>{retry}</html>",
            context.RequestAborted);
    }
}
