namespace QuantCore.Journal;

/// <summary>Reads a whole journal, counts what is damaged and goes on past it. Writes nothing and needs no lock.</summary>
public static class JournalVerifier
{
    /// <summary>Verifies the journal in a folder.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="progress">Told the bytes read so far, about every megabyte.</param>
    /// <param name="fs">The files; null is the operating system's.</param>
    /// <returns>Never throws for damaged content; a folder without segments gives an empty report.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static VerifyReport Verify(string directory, IProgress<long>? progress = null, IJournalFileSystem? fs = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        IJournalFileSystem files = fs ?? OsJournalFileSystem.Instance;
        if (!files.DirectoryExists(directory))
        {
            throw new DirectoryNotFoundException($"There is no journal folder '{directory}'.");
        }

        return new VerifierRun(files, directory, progress).Run();
    }
}
