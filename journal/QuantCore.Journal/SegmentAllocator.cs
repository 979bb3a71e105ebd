using System.Diagnostics;

namespace QuantCore.Journal;

/// <summary>
/// Makes new segment files. A file gets a segment's name only when its header and its zeros are on the disk, so a crash leaves either a
/// complete empty segment or a temporary file that recovery deletes.
/// </summary>
internal sealed class SegmentAllocator(JournalOptions options, IJournalFileSystem files) : IDisposable
{
    // Syncing in steps keeps one large flush from delaying the commits that share the disk.
    private const int StepBytes = 4 << 20;
    private Thread? _thread;
    private IJournalFile? _prepared;
    private Exception? _failure;
    private readonly ManualResetEventSlim _hurry = new();

    private string PreparedPath => Path.Combine(options.Directory, JournalFormat.PreparedFileName);

    /// <summary>Starts preparing the next segment's file on another thread, if options allow.</summary>
    public void PrepareAhead()
    {
        if (!options.PrepareAhead || options.Sync == SyncPolicy.None)
        {
            return;
        }

        _hurry.Reset();
        _thread = new Thread(PrepareGuarded) { IsBackground = true, Name = "journal segment" };
        _thread.Start();
    }

    /// <summary>A durable, named, empty segment with this header.</summary>
    public IJournalFile Create(SegmentHeader header, out SegmentHeader written)
    {
        StopPreparing();
        if (_failure is not null)
        {
            throw new IOException("Preparing the next segment failed.", _failure);
        }

        IJournalFile file = _prepared ?? Prepare(ahead: false);
        _prepared = null;
        try
        {
            Span<byte> bytes = stackalloc byte[JournalFormat.SegmentHeaderBytes];
            written = header.Write(bytes);
            file.WriteAt(0, bytes);
            file.Sync();
            files.Rename(PreparedPath, Path.Combine(options.Directory, SegmentCatalog.NameOf((int)header.Index)));
            files.SyncDirectory(options.Directory);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        return file;
    }

    /// <summary>Gives disk space to [<paramref name="from"/>, segment end) of a segment that is opened again.</summary>
    public void Extend(IJournalFile file, long from)
    {
        if (from >= options.SegmentBytes)
        {
            return;
        }

        Reserve(file, from, ahead: false);
        file.Sync();
    }

    /// <summary>Deletes what a crash or a close left half prepared.</summary>
    public void DeleteLeftover()
    {
        if (files.FileExists(PreparedPath))
        {
            files.Delete(PreparedPath);
        }
    }

    public void Dispose()
    {
        StopPreparing();
        _prepared?.Dispose();
        _prepared = null;
        _hurry.Dispose();
    }

    private void StopPreparing()
    {
        _hurry.Set();
        _thread?.Join();
        _thread = null;
    }

    private void PrepareGuarded()
    {
        try
        {
            _prepared = Prepare(ahead: true);
        }
        catch (Exception failure)
        {
            // Kept for the writer's thread: it fails when it needs the segment, not before.
            _failure = failure;
        }
    }

    private IJournalFile Prepare(bool ahead)
    {
        DeleteLeftover();
        IJournalFile file = files.Create(PreparedPath);
        try
        {
            Reserve(file, 0, ahead);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void Reserve(IJournalFile file, long from, bool ahead)
    {
        if (options.Sync == SyncPolicy.None)
        {
            // Zeros on disk only make syncs cheaper, and this policy makes none.
            file.SetLength(options.SegmentBytes);
            return;
        }

        for (long at = from; at < options.SegmentBytes; at += StepBytes)
        {
            if (ahead && _hurry.IsSet)
            {
                // The writer is faster than the disk can be prepared; waiting for zeros would cost more than they save.
                file.SetLength(options.SegmentBytes);
                return;
            }

            long started = Stopwatch.GetTimestamp();
            file.Preallocate(at, Math.Min(at + StepBytes, options.SegmentBytes));
            file.Sync();
            if (ahead)
            {
                // Half of the disk's time at most, so that commits are not queued behind zeros.
                _hurry.Wait(Stopwatch.GetElapsedTime(started));
            }
        }
    }
}
