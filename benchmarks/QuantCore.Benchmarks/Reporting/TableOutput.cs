using System.Text;

namespace QuantCore.Benchmarks.Reporting;

/// <summary>Tables: aligned for a terminal, or the Markdown of RESULTS.md.</summary>
internal static class TableOutput
{
    public static string Text(SuiteReport report)
    {
        var rows = Rows(report);
        var widths = Enumerable.Range(0, Cells.Heads.Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        var text = new StringBuilder(Conditions(report, string.Empty)).AppendLine();
        foreach (var row in rows)
            text.AppendLine(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
        return text.ToString();
    }

    public static string Markdown(SuiteReport report)
    {
        var text = new StringBuilder($"## {report.Suite}\n\n{Conditions(report, "- ")}\n");
        var rows = Rows(report);
        text.Append($"| {string.Join(" | ", rows[0])} |\n|{string.Concat(Enumerable.Repeat("---|", rows[0].Length))}\n");
        foreach (var row in rows.Skip(1)) text.Append($"| {string.Join(" | ", row)} |\n");
        return text.ToString();
    }

    private static List<string[]> Rows(SuiteReport report) => [Cells.Heads, .. report.Figures.Select(Cells.Of)];

    private static string Conditions(SuiteReport report, string mark)
    {
        var (machine, settings) = (report.Machine, report.Settings);
        var load = settings.LoadAverage is { } average ? $", load average {average:0.0} at the start" : string.Empty;
        return $"""
            {mark}suite: {report.Suite}, {settings.Seconds:0.##} s per figure and side
            {mark}machine: {machine.Cpu}, {machine.Cores} cores, {machine.MemoryGb} GB, {machine.Os}{load}
            {mark}runtime: {machine.Runtime}, GC {machine.Gc}
            {mark}load shape: {settings.LoadShape}
            {mark}sync policy: {settings.SyncPolicy}
            {mark}excluded: {settings.Excluded}

            """;
    }
}
