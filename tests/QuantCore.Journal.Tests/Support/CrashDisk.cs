namespace QuantCore.Journal.Tests.Support;

/// <summary>
/// Rebuilds what a disk may hold when the power goes after the first k of some recorded operations. Synced bytes are always there; each
/// operation on content since the file's last sync may or may not be; names change with the folder's sync or, allowed too, at once.
/// </summary>
public sealed class CrashDisk
{
    private readonly Dictionary<string, FileState> _byPath = [];
    private readonly Dictionary<int, FileState> _byHandle = [];
    private Dictionary<string, FileState> _durableNames = [];

    /// <summary>Applies one operation to what the running system sees.</summary>
    public void Apply(FileOperation operation)
    {
        switch (operation.Action)
        {
            case FileAction.Create:
                _byPath[operation.Path] = _byHandle[operation.Handle] = new FileState();
                break;
            case FileAction.OpenWrite:
                _byHandle[operation.Handle] = _byPath[operation.Path];
                break;
            case FileAction.Write or FileAction.SetLength or FileAction.Preallocate:
                _byHandle[operation.Handle].Pending.Add(operation);
                break;
            case FileAction.Sync:
                _byHandle[operation.Handle].Sync();
                break;
            case FileAction.Rename:
                _byPath.Remove(operation.Path, out FileState? moved);
                _byPath[operation.Target!] = moved!;
                break;
            case FileAction.Delete:
                _byPath.Remove(operation.Path);
                break;
            case FileAction.SyncDirectory:
                _durableNames = new Dictionary<string, FileState>(_byPath);
                break;
            default:
                break;
        }
    }

    /// <summary>Images to recover from: names new or old, and of the unsynced content none, all, or all but a torn last write.</summary>
    public IEnumerable<Dictionary<string, byte[]>> Images()
    {
        foreach (Dictionary<string, FileState> names in new[] { _byPath, _durableNames })
        {
            yield return names.ToDictionary(pair => pair.Key, pair => pair.Value.Synced);
            yield return names.ToDictionary(pair => pair.Key, pair => pair.Value.With(pair.Value.Pending));
            foreach (int cut in new[] { 1, 24, 200, 512 })
            {
                yield return names.ToDictionary(pair => pair.Key, pair => pair.Value.WithTornLast(cut));
            }
        }
    }

    private sealed class FileState
    {
        public byte[] Synced { get; private set; } = [];

        public List<FileOperation> Pending { get; } = [];

        public void Sync()
        {
            Synced = With(Pending);
            Pending.Clear();
        }

        public byte[] With(IEnumerable<FileOperation> operations)
        {
            InMemoryContent content = new();
            content.Write(0, Synced);
            foreach (FileOperation operation in operations)
            {
                if (operation.Action == FileAction.SetLength)
                {
                    content.SetLength(operation.Offset);
                }
                else
                {
                    content.Write(operation.Offset, operation.Bytes);
                }
            }

            return content.ToArray();
        }

        public byte[] WithTornLast(int keep)
        {
            if (Pending.Count == 0 || Pending[^1].Bytes is not { } bytes || bytes.Length <= keep)
            {
                return With(Pending);
            }

            return With([.. Pending[..^1], Pending[^1] with { Bytes = bytes[..keep] }]);
        }
    }
}
