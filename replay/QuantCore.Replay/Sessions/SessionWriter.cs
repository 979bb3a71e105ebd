using QuantCore.Journal;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions;

/// <summary>
/// Writes a session so that it is there as a whole or not at all: everything goes to a folder beside the target, is synced, and then takes
/// the target's name. The journal's identity is made from the content, so equal content gives equal bytes.
/// </summary>
internal static class SessionWriter
{
    private const int RecordsPerCommit = 4096;

    /// <summary>Refuses, before the work starts, a target that holds something, unless it may be replaced.</summary>
    public static void CheckTarget(string directory, bool replace)
    {
        if (File.Exists(directory)) throw new SessionException(SessionFault.Usage, $"{directory} is a file; name a folder.");
        if (!Directory.Exists(directory) || !Directory.EnumerateFileSystemEntries(directory).Any()) return;
        if (!replace) throw new SessionException(SessionFault.Usage, $"{directory} is not empty; use --force to replace it.");
        if (!File.Exists(Path.Combine(directory, SessionManifest.FileName)))
            throw new SessionException(SessionFault.Usage, $"{directory} is not empty and not a session; it is not replaced.");
    }

    /// <summary>Writes the session and answers its summary, without rejections and warnings.</summary>
    public static SessionSummary Write(
        SessionDraft draft, string format, string directory, bool replace, IProgress<SessionProgress>? progress)
    {
        var target = Path.GetFullPath(directory);
        CheckTarget(target, replace);
        var partial = Beside(target, ".partial");
        if (Directory.Exists(partial)) Directory.Delete(partial, recursive: true);
        try
        {
            Directory.CreateDirectory(partial);
            WriteJournal(draft, partial, progress);
            var summary = Summarise(draft, target);
            Manifest(summary, format).Write(partial);
            Replace(partial, target);
            return summary;
        }
        catch
        {
            if (Directory.Exists(partial)) Directory.Delete(partial, recursive: true);
            throw;
        }
    }

    private static string Beside(string target, string suffix) =>
        Path.Combine(Path.GetDirectoryName(target) ?? target, "." + Path.GetFileName(Path.TrimEndingDirectorySeparator(target)) + suffix);

    private static void WriteJournal(SessionDraft draft, string directory, IProgress<SessionProgress>? progress)
    {
        var options = new JournalOptions
        {
            Directory = directory,
            Kind = SessionManifest.JournalKind,
            JournalId = new Guid(draft.ContentHash.AsSpan(0, 16)),
            Sync = SyncPolicy.None,
            PrepareAhead = false,
        };
        using var writer = JournalWriter.Open(options);
        var done = 0L;
        draft.ForEach(record =>
        {
            writer.Append(record);
            if (++done % RecordsPerCommit != 0) return;
            writer.Commit();
            progress?.Report(new("write", done, draft.Records, string.Empty));
        });
        writer.Commit();
    }

    private static void Replace(string partial, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
            Directory.Move(partial, target);
            return;
        }

        var old = Beside(target, ".replaced");
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        Directory.Move(target, old);
        Directory.Move(partial, target);
        Directory.Delete(old, recursive: true);
    }

    private static SessionSummary Summarise(SessionDraft draft, string directory) => new()
    {
        Directory = directory,
        Day = draft.Day,
        Instruments = draft.Instruments,
        Records = draft.Records,
        Quotes = draft.Counts.Quotes,
        Orders = draft.Counts.Orders,
        Trades = draft.Counts.Trades,
        Cancels = draft.Counts.Cancels,
        Bars = draft.Counts.Bars,
        FirstTimeNs = draft.FirstTimeNs,
        LastTimeNs = draft.LastTimeNs,
        ContentHash = Convert.ToHexStringLower(draft.ContentHash),
    };

    private static SessionManifest Manifest(SessionSummary summary, string format) => new()
    {
        Format = format,
        Day = summary.Day.ToString(),
        Instruments = [.. summary.Instruments.Select(id => id.ToString())],
        Records = summary.Records,
        Quotes = summary.Quotes,
        Orders = summary.Orders,
        Trades = summary.Trades,
        Cancels = summary.Cancels,
        Bars = summary.Bars,
        FirstTime = ShanghaiTime.Format(summary.FirstTimeNs),
        LastTime = ShanghaiTime.Format(summary.LastTimeNs),
        ContentHash = summary.ContentHash,
    };
}
