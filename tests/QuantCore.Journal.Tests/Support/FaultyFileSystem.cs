namespace QuantCore.Journal.Tests.Support;

/// <summary>
/// Records every changing operation and fails those that a plan picks, before they take effect (or, for a write, after half of it).
/// </summary>
public sealed class FaultyFileSystem(IJournalFileSystem inner) : IJournalFileSystem
{
    private readonly Lock _gate = new();
    private int _handles;

    /// <summary>What was asked for, failed ones included, in order.</summary>
    public List<FileOperation> Operations { get; } = [];

    /// <summary>Given the number of the operation (from 0) and the operation: the error to throw, or null.</summary>
    public Func<int, FileOperation, Exception?> Plan { get; set; } = (_, _) => null;

    /// <summary>Whether a failing write has written its first half.</summary>
    public bool HalfWrites { get; set; }

    /// <summary>Fails operation <paramref name="number"/> once; everything after it works again.</summary>
    public static Func<int, FileOperation, Exception?> Once(int number, Exception failure) =>
        (n, _) => n == number ? failure : null;

    public void CreateDirectory(string path)
    {
        Note(new FileOperation(FileAction.CreateDirectory, path));
        inner.CreateDirectory(path);
    }

    public bool DirectoryExists(string path) => inner.DirectoryExists(path);

    public bool FileExists(string path) => inner.FileExists(path);

    public IReadOnlyList<string> List(string directory) => inner.List(directory);

    public IJournalFile Create(string path)
    {
        int handle = Interlocked.Increment(ref _handles);
        Note(new FileOperation(FileAction.Create, path, Handle: handle));
        return new FaultyFile(this, inner.Create(path), path, handle);
    }

    public IJournalFile OpenWrite(string path)
    {
        int handle = Interlocked.Increment(ref _handles);
        Note(new FileOperation(FileAction.OpenWrite, path, Handle: handle));
        return new FaultyFile(this, inner.OpenWrite(path), path, handle);
    }

    public IJournalFile OpenRead(string path) => inner.OpenRead(path);

    public void Rename(string from, string to)
    {
        Note(new FileOperation(FileAction.Rename, from, Target: to));
        inner.Rename(from, to);
    }

    public void Delete(string path)
    {
        Note(new FileOperation(FileAction.Delete, path));
        inner.Delete(path);
    }

    public void SyncDirectory(string path)
    {
        Note(new FileOperation(FileAction.SyncDirectory, path));
        inner.SyncDirectory(path);
    }

    public IDisposable? TryLock(string path)
    {
        Note(new FileOperation(FileAction.Lock, path));
        return inner.TryLock(path);
    }

    /// <summary>Records an operation; throws when the plan says so, after <paramref name="half"/> has run if half writes are on.</summary>
    internal void Note(FileOperation operation, Action? half = null)
    {
        lock (_gate)
        {
            Exception? failure = Plan(Operations.Count, operation);
            Operations.Add(operation);
            if (failure is null)
            {
                return;
            }

            if (HalfWrites)
            {
                half?.Invoke();
            }

            throw failure;
        }
    }
}
