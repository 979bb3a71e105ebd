using Microsoft.Win32.SafeHandles;

namespace QuantCore.Journal;

/// <summary>The operating system's files.</summary>
public sealed class OsJournalFileSystem : IJournalFileSystem
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    /// <summary>The shared instance; it has no state.</summary>
    public static OsJournalFileSystem Instance { get; } = new();

    /// <inheritdoc/>
    public void CreateDirectory(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string directory)
    {
        string[] names = [.. Directory.EnumerateFiles(directory).Select(path => Path.GetFileName(path))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <inheritdoc/>
    public IJournalFile Create(string path) => new OsJournalFile(Open(path, FileMode.CreateNew, FileAccess.ReadWrite));

    /// <inheritdoc/>
    public IJournalFile OpenWrite(string path) => new OsJournalFile(Open(path, FileMode.Open, FileAccess.ReadWrite));

    /// <inheritdoc/>
    public IJournalFile OpenRead(string path) => new OsJournalFile(Open(path, FileMode.Open, FileAccess.Read));

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(from, to, overwrite: false);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void SyncDirectory(string path) => UnixDirectory.Sync(path);

    /// <inheritdoc/>
    public IDisposable? TryLock(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure.HResult is SharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
    }

    private static SafeFileHandle Open(string path, FileMode mode, FileAccess access) =>
        File.OpenHandle(path, mode, access, FileShare.ReadWrite | FileShare.Delete);
}
