using System.Text.Json;

namespace QuantCore.Api.Problems;

/// <summary>Writes a problem as JSON.</summary>
internal static class ProblemWriter
{
    /// <summary>Whether the client prefers Chinese titles.</summary>
    public static bool PrefersChinese(HttpContext context)
    {
        foreach (var header in context.Request.Headers.AcceptLanguage)
        {
            // The first language named is the preferred one in every client that matters; weights are not compared.
            if (header is not null) return header.AsSpan().TrimStart().StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    public static void Write(Utf8JsonWriter writer, Problem problem, HttpContext context)
    {
        var chinese = PrefersChinese(context);
        var title = chinese ? problem.Kind.Chinese : problem.Kind.English;
        writer.WriteStartObject();
        writer.WriteString("type"u8, "/problems/" + problem.Kind.Code);
        writer.WriteString("title"u8, title);
        writer.WriteNumber("status"u8, problem.Kind.Status);
        writer.WriteString("detail"u8, problem.Detail ?? Sentence(title, problem, chinese));
        writer.WriteString("instance"u8, context.Request.Path.Value);
        writer.WriteString("code"u8, problem.Kind.Code);
        WriteParams(writer, problem);
        if (problem.OrderId is not null) writer.WriteString("orderId"u8, problem.OrderId);
        if (problem.Sequence is { } sequence) writer.WriteNumber("seq"u8, sequence);
        if (problem.Errors is not null) WriteErrors(writer, problem.Errors);
        writer.WriteString("traceId"u8, context.TraceIdentifier);
        writer.WriteEndObject();
    }

    private static string Sentence(string title, Problem problem, bool chinese)
    {
        if (problem.Errors is { } errors) return string.Join("; ", errors.Select(static e => $"{e.Key}: {string.Join(", ", e.Value)}"));
        if (chinese && problem.Reject is { } reject && RejectParams.LacksProtectivePrice(reject))
            return $"{title}: {RejectParams.ProtectivePriceChinese}";
        var numbers = problem.Reject is null ? string.Empty : RejectParams.Sentence(problem.Reject);
        return numbers.Length == 0 ? title : $"{title}: {numbers}";
    }

    private static void WriteParams(Utf8JsonWriter writer, Problem problem)
    {
        if (problem.Reject is not null)
        {
            RejectParams.Write(writer, problem.Reject);
            return;
        }
        writer.WriteStartObject("params"u8);
        foreach (var (name, value) in problem.Params ?? new Dictionary<string, string>()) writer.WriteString(name, value);
        writer.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyDictionary<string, string[]> errors)
    {
        writer.WriteStartObject("errors"u8);
        foreach (var (field, messages) in errors)
        {
            writer.WriteStartArray(field);
            foreach (var message in messages) writer.WriteStringValue(message);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
