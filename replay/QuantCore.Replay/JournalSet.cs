namespace QuantCore.Replay;

/// <summary>Where the logs of a data directory, of a bare journal or of a session are.</summary>
/// <param name="Inputs">The input journal (or the session).</param>
/// <param name="Outputs">The output log, if there is one.</param>
public sealed record JournalSet(string Inputs, string? Outputs)
{
    /// <summary>Accepts a server's data directory (<c>journal/</c> and <c>outputs/</c> below it) or a directory of segments.
    /// Throws <see cref="DirectoryNotFoundException"/> with what to do.</summary>
    public static JournalSet Locate(string directory)
    {
        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"{directory} does not exist. Give a server's data directory or a session made by import or generate.");
        var journal = Path.Combine(directory, "journal");
        if (Directory.Exists(journal))
        {
            var outputs = Path.Combine(directory, "outputs");
            return new JournalSet(journal, Directory.Exists(outputs) ? outputs : null);
        }

        if (Directory.EnumerateFiles(directory, "*.qcj").Any()) return new JournalSet(directory, null);
        throw new DirectoryNotFoundException(
            $"{directory} holds no journal: neither a journal/ folder nor *.qcj segments. Give a server's data directory or a session.");
    }
}
