using System.Buffers;
using System.Globalization;
using System.Text.Json;
using QuantCore.Api.Json;
using QuantCore.Api.Problems;
using QuantCore.ReadModels;

namespace QuantCore.Api.Endpoints;

/// <summary>Writes answers: whole, with their length, from a buffer that is used again.</summary>
internal static class Answer
{
    public const string SequenceHeader = "X-QC-Seq";
    public const string ModeHeader = "X-QC-Mode";
    private const int LargestKeptBuffer = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static Task Json<T>(HttpContext context, T value, int status = StatusCodes.Status200OK)
    {
        var writer = Begin();
        JsonSerializer.Serialize(writer, value, JsonOf<T>.Info);
        Send(context, writer, status, "application/json; charset=utf-8");
        return Task.CompletedTask;
    }

    /// <summary>A list, with its own sequence in the header too.</summary>
    public static Task List<T>(HttpContext context, Page<T> page)
    {
        Sequence(context, page.AsOfSequence);
        return Json(context, ListAnswer<T>.Of(page));
    }

    public static Task Problem(HttpContext context, Problem problem)
    {
        var writer = Begin();
        ProblemWriter.Write(writer, problem, context);
        var headers = context.Response.Headers;
        if (problem.Kind.RetryAfterSeconds is { } seconds) headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Kind.Status == StatusCodes.Status401Unauthorized) headers.WWWAuthenticate = "Bearer";
        Send(context, writer, problem.Kind.Status, "application/problem+json; charset=utf-8");
        return Task.CompletedTask;
    }

    public static void Sequence(HttpContext context, long sequence) =>
        context.Response.Headers[SequenceHeader] = sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>A writer for an answer made by hand; end it with <see cref="Send"/> on the same thread, without awaiting between.</summary>
    public static Utf8JsonWriter Begin()
    {
        if (_buffer is null || _buffer.Capacity > LargestKeptBuffer) _buffer = new ArrayBufferWriter<byte>(4096);
        _buffer.ResetWrittenCount();
        _writer ??= new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder, SkipValidation = true });
        _writer.Reset(_buffer);
        return _writer;
    }

    public static void Send(HttpContext context, Utf8JsonWriter writer, int status, string contentType = "application/json; charset=utf-8")
    {
        writer.Flush();
        var bytes = _buffer!.WrittenSpan;
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        response.BodyWriter.Write(bytes);
    }
}
