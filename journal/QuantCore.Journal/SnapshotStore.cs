namespace QuantCore.Journal;

/// <summary>
/// Keeps snapshots of state in a folder, each under the sequence it follows. A snapshot appears whole or not at all, and a damaged one only
/// makes the replay longer: loading falls back to the one before.
/// </summary>
public sealed class SnapshotStore
{
    private const string TemporaryName = "snapshot.tmp";
    private const int Keep = 2;
    private readonly IJournalFileSystem _files;
    private readonly string _directory;

    /// <summary>Uses a folder, creating it when absent.</summary>
    public SnapshotStore(string directory, IJournalFileSystem? fs = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        _files = fs ?? OsJournalFileSystem.Instance;
        _directory = directory;
        _files.CreateDirectory(directory);
    }

    /// <summary>What the last <see cref="TryLoadLatest"/> had to pass over, newest first.</summary>
    public IReadOnlyList<DamagedSnapshot> LastDamaged { get; private set; } = [];

    /// <summary>
    /// Writes the state after <paramref name="sequence"/> durably (temporary file, sync, rename, sync folder), then removes snapshots older
    /// than the newest two intact ones. One already stored for the sequence is replaced.
    /// </summary>
    /// <exception cref="ArgumentException">The hash is longer than 255 bytes or the sequence is negative.</exception>
    /// <exception cref="IOException">Writing failed; the snapshots before are untouched.</exception>
    public void Write(long sequence, ReadOnlySpan<byte> payload, uint formatVersion, ReadOnlySpan<byte> stateHash)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stateHash.Length, SnapshotFile.LargestHashBytes);
        string temporary = PathOf(TemporaryName);
        DeleteIfPresent(temporary);
        using (IJournalFile file = _files.Create(temporary))
        {
            SnapshotFile.Write(file, sequence, payload, formatVersion, stateHash);
            file.Sync();
        }

        string target = PathOf(SnapshotFile.NameOf(sequence));
        DeleteIfPresent(target);
        _files.Rename(temporary, target);
        _files.SyncDirectory(_directory);
        Prune(sequence);
    }

    /// <summary>The newest intact snapshot that does not go beyond <paramref name="maxSequence"/>.</summary>
    public bool TryLoadLatest(long maxSequence, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Snapshot? snapshot)
    {
        List<DamagedSnapshot> damaged = [];
        LastDamaged = damaged;
        foreach (SnapshotInfo info in List().Reverse().Where(info => info.Sequence <= maxSequence))
        {
            snapshot = TryRead(info, out string reason);
            if (snapshot is not null)
            {
                return true;
            }

            damaged.Add(new DamagedSnapshot(info.FileName, reason));
        }

        snapshot = null;
        return false;
    }

    /// <summary>All snapshot files, oldest first.</summary>
    public IReadOnlyList<SnapshotInfo> List()
    {
        List<SnapshotInfo> found = [];
        foreach (string name in _files.List(_directory))
        {
            if (SnapshotFile.TryParseName(name, out long sequence))
            {
                using IJournalFile file = _files.OpenRead(PathOf(name));
                found.Add(new SnapshotInfo(sequence, name, file.Length));
            }
        }

        return found;
    }

    private Snapshot? TryRead(SnapshotInfo info, out string reason)
    {
        try
        {
            using IJournalFile file = _files.OpenRead(PathOf(info.FileName));
            return SnapshotFile.TryRead(file, info.FileName, info.Sequence, out reason);
        }
        catch (IOException failure)
        {
            // An unreadable sector damages one snapshot, not the recovery.
            reason = failure.Message;
            return null;
        }
    }

    private void Prune(long newest)
    {
        int intact = 1;
        foreach (SnapshotInfo info in List().Reverse().Where(info => info.Sequence < newest))
        {
            if (intact >= Keep)
            {
                _files.Delete(PathOf(info.FileName));
            }
            else if (TryRead(info, out _) is not null)
            {
                intact++;
            }
        }
    }

    private void DeleteIfPresent(string path)
    {
        if (_files.FileExists(path))
        {
            _files.Delete(path);
        }
    }

    private string PathOf(string name) => Path.Combine(_directory, name);
}
