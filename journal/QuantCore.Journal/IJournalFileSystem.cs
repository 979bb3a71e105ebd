namespace QuantCore.Journal;

/// <summary>
/// Everything the journal asks of a file system, so that tests can fail, record and reorder each operation.
/// Paths are the caller's; names in <see cref="List"/> have no folder part.
/// </summary>
public interface IJournalFileSystem
{
    /// <summary>Creates the folder and its parents; no error when it exists.</summary>
    void CreateDirectory(string path);

    /// <summary>Whether the folder exists.</summary>
    bool DirectoryExists(string path);

    /// <summary>Whether the file exists.</summary>
    bool FileExists(string path);

    /// <summary>Names of the files in a folder, in ordinal order.</summary>
    IReadOnlyList<string> List(string directory);

    /// <summary>Creates a file that must not exist, for reading and writing.</summary>
    IJournalFile Create(string path);

    /// <summary>Opens an existing file for reading and writing.</summary>
    IJournalFile OpenWrite(string path);

    /// <summary>Opens an existing file for reading while others may write, rename or delete it.</summary>
    IJournalFile OpenRead(string path);

    /// <summary>Renames a file to a name that is not taken, atomically.</summary>
    void Rename(string from, string to);

    /// <summary>Deletes a file.</summary>
    void Delete(string path);

    /// <summary>Makes creations, renames and deletions in the folder survive a power cut.</summary>
    void SyncDirectory(string path);

    /// <summary>Takes an exclusive lock that ends with the process, however it ends; null when another holds it.</summary>
    IDisposable? TryLock(string path);
}
