namespace QuantCore.Journal.Tests.Support;

/// <summary>Files in memory, with the rules of a real file system that the journal relies on.</summary>
public sealed class InMemoryFileSystem : IJournalFileSystem
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, InMemoryContent> _files = [];
    private readonly HashSet<string> _folders = [];
    private readonly HashSet<string> _locks = [];

    /// <summary>A copy of all files, to damage or to compare.</summary>
    public Dictionary<string, byte[]> Image()
    {
        lock (_gate)
        {
            return _files.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        }
    }

    /// <summary>A file system that holds an image.</summary>
    public static InMemoryFileSystem From(IReadOnlyDictionary<string, byte[]> image)
    {
        InMemoryFileSystem result = new();
        foreach ((string path, byte[] bytes) in image)
        {
            result._folders.Add(Parent(path));
            result._files[path] = new InMemoryContent();
            result._files[path].Write(0, bytes);
        }

        return result;
    }

    public void CreateDirectory(string path) => Locked(() => _folders.Add(Same(path)));

    public bool DirectoryExists(string path) => Locked(() => _folders.Contains(Same(path)));

    public bool FileExists(string path) => Locked(() => _files.ContainsKey(path));

    public IReadOnlyList<string> List(string directory) => Locked(() =>
    {
        string[] names = [.. _files.Keys.Where(path => Parent(path) == Same(directory)).Select(path => Path.GetFileName(path))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    });

    public IJournalFile Create(string path) => Locked(() =>
        _files.TryAdd(path, new InMemoryContent())
            ? new InMemoryFile(_files[path], writable: true)
            : throw new IOException($"'{path}' exists."));

    public IJournalFile OpenWrite(string path) => Locked(() => new InMemoryFile(Find(path), writable: true));

    public IJournalFile OpenRead(string path) => Locked(() => new InMemoryFile(Find(path), writable: false));

    public void Rename(string from, string to) => Locked(() =>
    {
        if (!_files.TryAdd(to, Find(from)))
        {
            throw new IOException($"'{to}' exists.");
        }

        return _files.Remove(from);
    });

    public void Delete(string path) => Locked(() => _files.Remove(path));

    public void SyncDirectory(string path)
    {
    }

    public IDisposable? TryLock(string path) => Locked(() => _locks.Add(path)) ? new Unlock(this, path) : null;

    private static string Parent(string path) => Same(Path.GetDirectoryName(path)!);

    // The tests' folders are written with slashes; Windows joins and splits with backslashes.
    private static string Same(string folder) => folder.Replace('\\', '/');

    private InMemoryContent Find(string path) =>
        _files.TryGetValue(path, out InMemoryContent? content) ? content : throw new FileNotFoundException($"'{path}' does not exist.");

    private T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    private sealed class Unlock(InMemoryFileSystem owner, string path) : IDisposable
    {
        public void Dispose() => owner.Locked(() => owner._locks.Remove(path));
    }
}
