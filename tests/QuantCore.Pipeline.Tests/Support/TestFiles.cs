using QuantCore.Journal;

namespace QuantCore.Pipeline.Tests.Support;

/// <summary>The real files, with a hook before each write and each sync of a journal file; a hook may block or throw.</summary>
public sealed class TestFiles : IJournalFileSystem
{
    private readonly OsJournalFileSystem _files = OsJournalFileSystem.Instance;
    private int _syncs;

    public Action<string>? BeforeWrite { get; set; }

    public Action<string>? BeforeSync { get; set; }

    public int Syncs => Volatile.Read(ref _syncs);

    public static bool IsInput(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "journal";

    public static bool IsOutput(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "outputs";

    public void CreateDirectory(string path) => _files.CreateDirectory(path);

    public bool DirectoryExists(string path) => _files.DirectoryExists(path);

    public bool FileExists(string path) => _files.FileExists(path);

    public IReadOnlyList<string> List(string directory) => _files.List(directory);

    public IJournalFile Create(string path) => new HookedFile(this, path, _files.Create(path));

    public IJournalFile OpenWrite(string path) => new HookedFile(this, path, _files.OpenWrite(path));

    public IJournalFile OpenRead(string path) => _files.OpenRead(path);

    public void Rename(string from, string to) => _files.Rename(from, to);

    public void Delete(string path) => _files.Delete(path);

    public void SyncDirectory(string path) => _files.SyncDirectory(path);

    public IDisposable? TryLock(string path) => _files.TryLock(path);

    private sealed class HookedFile(TestFiles owner, string path, IJournalFile file) : IJournalFile
    {
        public long Length => file.Length;

        public int ReadAt(long offset, Span<byte> target) => file.ReadAt(offset, target);

        public void WriteAt(long offset, ReadOnlySpan<byte> source)
        {
            owner.BeforeWrite?.Invoke(path);
            file.WriteAt(offset, source);
        }

        public void SetLength(long length) => file.SetLength(length);

        public void Preallocate(long from, long to) => file.Preallocate(from, to);

        public void Sync()
        {
            owner.BeforeSync?.Invoke(path);
            file.Sync();
            Interlocked.Increment(ref owner._syncs);
        }

        public void Dispose() => file.Dispose();
    }
}
