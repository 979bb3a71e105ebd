using System.Diagnostics;
using System.Globalization;
using QuantCore.Replay.Sessions;

namespace QuantCore.Cli.Output;

/// <summary>
/// Progress of anything longer than a second: one line rewritten four times a second on a terminal, a plain line every five seconds
/// elsewhere. Safe to report to from several threads.
/// </summary>
internal sealed class ProgressLine(TextWriter writer, bool isTerminal) : IProgress<SessionProgress>, IDisposable
{
    private const double FirstAfterSeconds = 1.0;
    private const double TerminalEverySeconds = 0.25;
    private const double PlainEverySeconds = 5.0;
    private readonly Lock _lock = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private double _next = FirstAfterSeconds;
    private int _shown;

    /// <inheritdoc/>
    public void Report(SessionProgress value) => Report(value.Stage, value.Done, value.Total, value.Detail);

    /// <summary>Tells how far it is; <paramref name="total"/> zero when not known.</summary>
    public void Report(string stage, long done, long total, string detail)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        if (elapsed < _next) return;
        lock (_lock)
        {
            if (elapsed < _next) return;
            _next = elapsed + (isTerminal ? TerminalEverySeconds : PlainEverySeconds);
            Show(Line(stage, done, total, detail, elapsed));
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (isTerminal && _shown > 0) writer.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }

    private static string Line(string stage, long done, long total, string detail, double elapsed)
    {
        var text = stage + " " + done.ToString("N0", CultureInfo.InvariantCulture);
        if (total > 0) text += " / " + total.ToString("N0", CultureInfo.InvariantCulture);
        if (total > done && done > 0)
            text += " · eta " + ((total - done) * elapsed / done).ToString("0", CultureInfo.InvariantCulture) + " s";
        return detail.Length == 0 ? text : text + " · " + detail;
    }

    private void Show(string line)
    {
        if (!isTerminal)
        {
            writer.WriteLine(line);
            return;
        }

        writer.Write("\r" + line.PadRight(_shown));
        _shown = line.Length;
    }
}
