using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuantCore.Benchmarks.Reporting;

/// <summary>One document per suite; an array of them for several.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string One(SuiteReport report) => JsonSerializer.Serialize(report, Options);

    public static string Many(IReadOnlyList<SuiteReport> reports) => JsonSerializer.Serialize(reports, Options);
}
