using System.Globalization;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions;

namespace QuantCore.Cli.Output;

/// <summary>A session summary as <c>import</c> and <c>generate</c> print it.</summary>
internal sealed record SessionView(
    string Session, string Day, IReadOnlyList<string> Instruments,
    long Records, long Quotes, long Orders, long Trades, long Cancels, long Bars,
    IReadOnlyList<RejectedLine> Rejected, long RejectedCount, IReadOnlyList<SessionWarning> Warnings,
    string FirstTime, string LastTime, string ContentHash)
{
    private const int Listed = 10;

    /// <summary>From a summary.</summary>
    public static SessionView Of(SessionSummary summary) => new(
        summary.Directory, summary.Day.ToString(), [.. summary.Instruments.Select(id => id.ToString())],
        summary.Records, summary.Quotes, summary.Orders, summary.Trades, summary.Cancels, summary.Bars,
        summary.Rejected, summary.RejectedCount, summary.Warnings,
        ShanghaiTime.Format(summary.FirstTimeNs), ShanghaiTime.Format(summary.LastTimeNs), summary.ContentHash);

    /// <summary>As human lines.</summary>
    public void Write(Lines lines, Texts texts)
    {
        lines.Add("session", Session);
        lines.Add("day", Day);
        lines.Add("instruments", Instruments.Count <= 8
            ? string.Join(' ', Instruments)
            : string.Create(CultureInfo.InvariantCulture, $"{Instruments.Count}: {string.Join(' ', Instruments.Take(7))} …"));
        lines.Add("records", Records);
        lines.Add("quotes", Quotes);
        lines.Add("orders", Orders);
        lines.Add("trades", Trades);
        if (Cancels > 0) lines.Add("cancels", Cancels);
        if (Bars > 0) lines.Add("bars", Bars);
        lines.Add("time", FirstTime[..23] + " – " + LastTime[11..23]);
        lines.Add("content-hash", ContentHash);
        lines.Add("rejected", RejectedCount);
        lines.Add("warnings", Warnings.Sum(warning => warning.Count));
        foreach (var line in Rejected.Take(Listed)) lines.Text($"  {line.File}:{line.Line}: {line.Reason}");
        More(lines, texts, RejectedCount - Listed);
        foreach (var warning in Warnings.Take(Listed))
            lines.Text($"  {warning.Code} ×{warning.Count} {warning.File}:{warning.Line}: {warning.Message}");
        More(lines, texts, Warnings.Count - Listed);
    }

    private static void More(Lines lines, Texts texts, long more)
    {
        if (more > 0) lines.Text("  " + texts.With("more", more));
    }
}
