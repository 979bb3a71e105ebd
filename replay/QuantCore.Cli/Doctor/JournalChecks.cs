using System.Globalization;
using QuantCore.Journal;

namespace QuantCore.Cli.Doctor;

/// <summary>Whether the journals of a data directory or session can be read from front to back.</summary>
internal static class JournalChecks
{
    /// <summary>Every journal found: the folder itself, or its <c>journal/</c> and <c>outputs/</c>.</summary>
    public static IEnumerable<Finding> Run(string directory)
    {
        var found = new[] { directory, Path.Combine(directory, "journal"), Path.Combine(directory, "outputs") }
            .Where(HasSegments).ToList();
        if (found.Count == 0) yield return Finding.Of("journal", true, "none in " + directory + " yet", string.Empty);
        foreach (var folder in found) yield return Check(folder);
    }

    private static bool HasSegments(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + JournalFormat.SegmentExtension).Any();

    private static Finding Check(string folder)
    {
        var name = "journal " + Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        try
        {
            using var reader = JournalReader.Open(folder);
            while (reader.Read())
            {
            }

            var value = reader.Sequence.ToString("N0", CultureInfo.InvariantCulture) + " records intact";
            return reader.EndReason == JournalEndReason.TornTail
                ? Finding.Of(name, false, value + ", then an incomplete one",
                    "A server repairs this when it starts; a session has to be made again.")
                : Finding.Of(name, true, value, string.Empty);
        }
        catch (JournalCorruptException fault)
        {
            return Finding.Of(name, false, fault.Message,
                "Do not start a server on it; restore a backup, or keep it and run 'verify' for details.");
        }
    }
}
