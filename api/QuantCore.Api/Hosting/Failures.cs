using System.Globalization;
using System.Text.Json;
using QuantCore.Api.Problems;
using QuantCore.Pipeline;

namespace QuantCore.Api.Hosting;

/// <summary>Exceptions to problems.</summary>
internal static class Failures
{
    public static Problem Explain(Exception exception) => exception switch
    {
        JsonException json => Malformed(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Problem(ProblemKinds.BodyTooLarge),
        BadHttpRequestException bad => new Problem(ProblemKinds.BadRequest) { Detail = bad.Message },
        PipelineOverloadedException => new Problem(ProblemKinds.Overloaded),
        PipelineStoppedException stopped => new Problem(ProblemKinds.Stopped) { Detail = stopped.Message },
        _ => new Problem(ProblemKinds.Internal),
    };

    private static Problem Malformed(JsonException exception)
    {
        var message = exception.Message;
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        if (position > 0) message = message[..position];
        var line = (exception.LineNumber ?? 0) + 1;
        var column = (exception.BytePositionInLine ?? 0) + 1;
        return new Problem(ProblemKinds.MalformedJson)
        {
            Detail = string.Create(CultureInfo.InvariantCulture, $"Line {line}, byte {column}: {message}"),
            Params = new Dictionary<string, string>
            {
                ["line"] = line.ToString(CultureInfo.InvariantCulture),
                ["byte"] = column.ToString(CultureInfo.InvariantCulture),
            },
        };
    }
}
