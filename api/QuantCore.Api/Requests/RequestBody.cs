using System.Buffers;
using System.IO.Pipelines;
using QuantCore.Api.Endpoints;
using QuantCore.Api.Problems;

namespace QuantCore.Api.Requests;

/// <summary>A request's body, read whole into a rented buffer.</summary>
internal struct RequestBody : IDisposable
{
    /// <summary>The longest body taken, bytes.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>A body that is too long is read and thrown away up to here, so that the client gets the answer instead of a broken connection.
    /// Beyond it the host cuts the connection.</summary>
    public const long MostDrained = 64L << 20;

    private byte[]? _rented;
    private int _length;

    /// <summary>Its bytes.</summary>
    public readonly ReadOnlySpan<byte> Span => _rented.AsSpan(0, _length);

    /// <summary>Whether it could not be taken and the answer is written.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Reads the body. When the content type is not JSON or it is too long, the problem is written.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpContext context, bool mayBeEmpty = false)
    {
        if (!(mayBeEmpty && IsEmpty(context)) && !IsJson(context.Request.ContentType))
        {
            await Answer.Problem(context, new Problem(ProblemKinds.UnsupportedMediaType)).ConfigureAwait(false);
            return new RequestBody { IsAnswered = true };
        }
        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if (result.Buffer.Length > MostBytes) return await RefuseAsync(context, reader, result.Buffer.End).ConfigureAwait(false);
            if (result.IsCompleted) return Copy(reader, result.Buffer);
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_rented is null) return;
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }

    private static bool IsEmpty(HttpContext context) =>
        context.Request.ContentType is null && (context.Request.ContentLength is null or 0)
            && !context.Request.Headers.ContainsKey("Transfer-Encoding");

    private static bool IsJson(string? contentType)
    {
        var type = contentType.AsSpan();
        var semicolon = type.IndexOf(';');
        var parameters = semicolon < 0 ? [] : type[(semicolon + 1)..].Trim();
        type = semicolon < 0 ? type.Trim() : type[..semicolon].Trim();
        var isJson = type.Equals("application/json", StringComparison.OrdinalIgnoreCase);
        return isJson && (!parameters.StartsWith("charset", StringComparison.OrdinalIgnoreCase)
            || parameters.Contains("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static RequestBody Copy(PipeReader reader, in ReadOnlySequence<byte> buffer)
    {
        var body = new RequestBody { _length = (int)buffer.Length };
        body._rented = ArrayPool<byte>.Shared.Rent(Math.Max(1, body._length));
        buffer.CopyTo(body._rented);
        reader.AdvanceTo(buffer.End);
        return body;
    }

    private static async ValueTask<RequestBody> RefuseAsync(HttpContext context, PipeReader reader, SequencePosition read)
    {
        reader.AdvanceTo(read);
        for (var drained = 0L; drained < MostDrained;)
        {
            var result = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            drained += result.Buffer.Length;
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted) break;
        }
        await Answer.Problem(context, new Problem(ProblemKinds.BodyTooLarge) { Detail = $"A body has at most {MostBytes} bytes." })
            .ConfigureAwait(false);
        return new RequestBody { IsAnswered = true };
    }
}
