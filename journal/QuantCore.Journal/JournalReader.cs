namespace QuantCore.Journal;

/// <summary>
/// Reads records in order, checking every frame. Takes no lock and writes nothing, so it works beside a live writer and on a read-only
/// folder. After Read returned false it may be called again: it then sees what a writer has added since.
/// </summary>
public sealed class JournalReader : IDisposable
{
    private readonly IJournalFileSystem _files;
    private readonly string _directory;
    private readonly long _from;
    private SegmentHeader? _header;
    private SegmentScanner? _scanner;
    private bool _tailChecked;

    private JournalReader(IJournalFileSystem files, string directory, long from)
    {
        (_files, _directory, _from) = (files, directory, from);
    }

    /// <summary>Sequence of the current record; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>The current record, valid until the next Read.</summary>
    public ReadOnlySpan<byte> Record => _scanner!.Payload;

    /// <summary>Why the last Read returned false.</summary>
    public JournalEndReason EndReason { get; private set; }

    /// <summary>Identity of the journal; null while the folder holds no segment.</summary>
    public Guid? JournalId => _header?.JournalId;

    /// <summary>Kind of the journal; null while the folder holds no segment.</summary>
    public uint? Kind => _header?.Kind;

    /// <summary>Name of the segment that holds the current record; empty before the first.</summary>
    public string SegmentName => _header is null ? "" : SegmentCatalog.NameOf((int)_header.Index);

    /// <summary>Offset of the current record's frame in its segment.</summary>
    public long Offset => _scanner?.FrameOffset ?? 0;

    /// <summary>Opens a journal for reading from <paramref name="fromSequence"/> on. A sequence not written yet is waited for.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="JournalCorruptException">A segment is missing, foreign, swapped or has a damaged header.</exception>
    public static JournalReader Open(string directory, long fromSequence = 1, IJournalFileSystem? fs = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentOutOfRangeException.ThrowIfLessThan(fromSequence, 1);
        IJournalFileSystem files = fs ?? OsJournalFileSystem.Instance;
        if (!files.DirectoryExists(directory))
        {
            throw new DirectoryNotFoundException($"There is no journal folder '{directory}'.");
        }

        JournalReader reader = new(files, directory, fromSequence);
        reader.OpenFirst();
        return reader;
    }

    /// <summary>Moves to the next record; false at the end of what is intact so far (see <see cref="EndReason"/>).</summary>
    /// <exception cref="JournalCorruptException">Damage that is not a torn tail.</exception>
    public bool Read()
    {
        while (_scanner is not null || OpenFirst())
        {
            if (_scanner!.Next() != ScanResult.Frame)
            {
                if (ReadPastEnd())
                {
                    continue;
                }

                return false;
            }

            if (_scanner.Kind == JournalFormat.RecordKind && _scanner.LastSequence >= _from)
            {
                Sequence = _scanner.LastSequence;
                EndReason = JournalEndReason.NotReached;
                return true;
            }
        }

        EndReason = JournalEndReason.EndOfData;
        return false;
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        _scanner?.Dispose();
        _scanner = null;
    }

    private bool OpenFirst()
    {
        SegmentCatalog catalog = SegmentCatalog.Load(_files, _directory);
        int low = 1;
        int high = catalog.Count;
        if (high == 0)
        {
            return false;
        }

        // The last segment that starts at or before the wanted sequence.
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            SegmentHeader? header = catalog.ReadHeader(middle, mayBeTorn: middle == catalog.Count);
            (low, high) = header is not null && header.FirstSequence <= _from ? (middle, high) : (low, middle - 1);
        }

        return OpenSegment(catalog, low);
    }

    private bool OpenSegment(SegmentCatalog catalog, int index)
    {
        IJournalFile file = _files.OpenRead(catalog.PathOf(index));
        try
        {
            SegmentHeader? header = SegmentCatalog.ReadHeader(file, index, mayBeTorn: !catalog.Exists(index + 1));
            if (header is null)
            {
                file.Dispose();
                return false;
            }

            RequireContinuation(header);
            SegmentScanner scanner = new(file, header);
            _scanner?.Dispose();
            (_scanner, _header, _tailChecked) = (scanner, header, false);
            return true;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void RequireContinuation(SegmentHeader header)
    {
        if (_header is null || _scanner is null)
        {
            return;
        }

        if (header.JournalId != _header.JournalId || header.FirstSequence != _scanner.LastSequence + 1)
        {
            throw Corrupt($"the segment ends with record {_scanner.LastSequence} of journal {_header.JournalId}, but the next one "
                + $"starts with {header.FirstSequence} of {header.JournalId}");
        }
    }

    /// <summary>True when there is more after all: written meanwhile, or in the next segment.</summary>
    private bool ReadPastEnd()
    {
        SegmentScanner scanner = _scanner!;
        SegmentCatalog catalog = SegmentCatalog.At(_files, _directory);
        bool hasNext = catalog.Exists((int)_header!.Index + 1);

        // Look again: a writer finishes a segment before it makes the next, and finishes a frame before it writes a later one.
        scanner.Reload();
        ScanResult result = scanner.Peek();
        if (result == ScanResult.Frame)
        {
            return true;
        }

        if (hasNext)
        {
            return MoveToNext(catalog, result);
        }

        EndReason = result == ScanResult.Bad ? JournalEndReason.TornTail : JournalEndReason.EndOfData;
        if (result == ScanResult.Bad || !_tailChecked)
        {
            // Once per segment for zeros: scanning all that is preallocated at each poll of a live journal would cost too much.
            _tailChecked = true;
            return IntactFrameFollows(scanner);
        }

        return false;
    }

    private bool MoveToNext(SegmentCatalog catalog, ScanResult result)
    {
        if (result == ScanResult.Bad)
        {
            throw Corrupt(_scanner!.BadReason);
        }

        return OpenSegment(catalog, (int)_header!.Index + 1);
    }

    private bool IntactFrameFollows(SegmentScanner scanner)
    {
        long later = scanner.FindIntactFrame(scanner.Offset);
        scanner.Reload();
        if (later < 0)
        {
            return false;
        }

        // A live writer may have filled the gap between the two looks; then the frame is there now.
        return scanner.Peek() == ScanResult.Frame
            ? true
            : throw Corrupt($"the frame is damaged or missing, and an intact frame follows at byte {later}");
    }

    private JournalCorruptException Corrupt(string reason) =>
        new(SegmentName, _scanner!.Offset, _scanner.LastSequence + 1, reason);
}
