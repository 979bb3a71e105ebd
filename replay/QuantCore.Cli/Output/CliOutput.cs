using System.Text.Encodings.Web;
using System.Text.Json;

namespace QuantCore.Cli.Output;

/// <summary>What a command writes with: one JSON document or human lines on stdout, messages on stderr.</summary>
internal sealed class CliOutput(TextWriter output, TextWriter error, bool isJson, bool isQuiet, Texts texts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether a JSON document is wanted.</summary>
    public bool IsJson { get; } = isJson;

    /// <summary>Human texts.</summary>
    public Texts Texts { get; } = texts;

    /// <summary>Prints the document, or what <paramref name="human"/> writes.</summary>
    public void Result<T>(T document, Action<Lines> human)
    {
        if (IsJson)
        {
            output.WriteLine(JsonSerializer.Serialize(document, Json));
            return;
        }

        var lines = new Lines(output, Texts);
        human(lines);
        lines.Flush();
    }

    /// <summary>Says why nothing was done, on stderr and with --json as a problem document too; answers the code.</summary>
    public int Fail(int exitCode, string message)
    {
        var code = exitCode switch { ExitCode.Usage => "usage", ExitCode.DataInvalid => "data-invalid", _ => "failed" };
        if (IsJson)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new { type = "about:blank", title = Texts["failed-" + code], code, detail = message, exitCode }, Json));
        }

        error.WriteLine(message);
        return exitCode;
    }

    /// <summary>A progress line on stderr; dispose it when the work is done.</summary>
    public ProgressLine Progress() => new(
        isQuiet ? TextWriter.Null : error, ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected);
}
