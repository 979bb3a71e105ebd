namespace QuantCore.Journal;

/// <summary>
/// The tail rule. A bad frame in the last segment with no intact frame after it is a torn tail and is cut; a bad frame anywhere else is
/// corruption and stops everything. Running it again changes nothing.
/// </summary>
internal sealed class JournalRecovery(JournalOptions options, IJournalFileSystem files, SegmentAllocator allocator)
{
    private long _bytes;
    private long _tornBytes;
    private long? _tornAt;
    private string? _tornReason;

    public OpenSegment Run(out RecoveryReport report)
    {
        SegmentCatalog catalog = SegmentCatalog.Load(files, options.Directory);
        List<SegmentHeader> headers = ReadHeaders(catalog);
        bool created = headers.Count == 0;
        bool blank = headers.Count < catalog.Count;
        OpenSegment? checkedSegment = created ? null : CheckAll(catalog, headers);

        // Only now is anything changed: a refused journal is left exactly as it was found.
        if (blank)
        {
            // Created, but not one byte of the header arrived: as if the crash had come a moment earlier.
            files.Delete(catalog.PathOf(catalog.Count));
        }

        allocator.DeleteLeftover();
        OpenSegment open = checkedSegment ?? CreateFirst(headers);
        files.SyncDirectory(options.Directory);
        report = new RecoveryReport
        {
            FirstSequence = headers[0].FirstSequence,
            LastSequence = open.LastSequence,
            Segments = headers.Count,
            Bytes = _bytes + open.Position,
            TornBytes = _tornBytes,
            TornAt = _tornAt,
            TornSegment = _tornAt is null ? null : SegmentCatalog.NameOf((int)open.Header.Index),
            TornReason = _tornReason,
            Created = created,
        };
        return open;
    }

    private List<SegmentHeader> ReadHeaders(SegmentCatalog catalog)
    {
        List<SegmentHeader> headers = [];
        for (int index = 1; index <= catalog.Count; index++)
        {
            SegmentHeader? header = catalog.ReadHeader(index, mayBeTorn: index == catalog.Count);
            if (header is null)
            {
                break;
            }

            RequireMine(header, index);
            RequireSameJournal(headers.LastOrDefault(), header, index);
            headers.Add(header);
        }

        return headers;
    }

    private static void RequireSameJournal(SegmentHeader? previous, SegmentHeader header, int index)
    {
        if (previous is null)
        {
            return;
        }

        if (header.JournalId != previous.JournalId || header.Kind != previous.Kind || header.FirstSequence <= previous.FirstSequence)
        {
            throw new JournalCorruptException(
                SegmentCatalog.NameOf(index), 0, 0, "the segment belongs to another journal than the one before it");
        }
    }

    private void RequireMine(SegmentHeader header, int index)
    {
        bool mine = header.Kind == options.Kind && (options.JournalId is null || options.JournalId == header.JournalId);
        if (index == 1 && !mine)
        {
            throw new ArgumentException(
                $"The folder '{options.Directory}' holds journal {header.JournalId} of kind {header.Kind}, "
                + $"not {options.JournalId?.ToString() ?? "a journal"} of kind {options.Kind}. Use another folder.");
        }
    }

    private OpenSegment CreateFirst(List<SegmentHeader> headers)
    {
        Guid id = options.JournalId ?? Guid.NewGuid();
        byte[] seed = new byte[BlockSeal.ChainBytes];
        SegmentHeader header = new(options.Kind, 1, id, options.FirstSequence, options.MaxRecordBytes, seed);
        IJournalFile file = allocator.Create(header, out header);
        headers.Add(header);
        const int start = JournalFormat.SegmentHeaderBytes;
        long last = header.FirstSequence - 1;
        return new OpenSegment(file, header, start, options.SegmentBytes, last, header.Crc, start, last + 1, seed);
    }

    private OpenSegment CheckAll(SegmentCatalog catalog, List<SegmentHeader> headers)
    {
        for (int i = 0; i < headers.Count - 1; i++)
        {
            // The end of a segment is the first sequence of the next, so a segment that ends before the mark need not be read.
            if (headers[i + 1].FirstSequence > options.CheckFromSequence)
            {
                CheckClosed(catalog.PathOf(i + 1), headers[i], headers[i + 1]);
            }
            else
            {
                using IJournalFile file = files.OpenRead(catalog.PathOf(i + 1));
                _bytes += file.Length;
            }
        }

        return CheckLast(catalog.PathOf(headers.Count), headers[^1]);
    }

    private void CheckClosed(string path, SegmentHeader header, SegmentHeader next)
    {
        using SegmentScanner scanner = new(files.OpenRead(path), header);
        BlockTracker blocks = new(header);
        ScanResult result = Scan(scanner, blocks);
        string? reason = result == ScanResult.Bad ? scanner.BadReason : ClosedSegmentFault(scanner, blocks, next);
        if (reason is not null)
        {
            throw Corrupt(header, scanner, reason);
        }

        _bytes += scanner.Offset;
    }

    private static string? ClosedSegmentFault(SegmentScanner scanner, BlockTracker blocks, SegmentHeader next)
    {
        if (scanner.LastSequence + 1 != next.FirstSequence)
        {
            return $"the segment ends with record {scanner.LastSequence}, but the next one starts with {next.FirstSequence}";
        }

        if (blocks.Start != scanner.Offset || !next.ChainSeed.AsSpan().SequenceEqual(blocks.Chain.Span))
        {
            return "the segment's last seal is not what the next segment continues from";
        }

        return scanner.EndOfNonZero(scanner.Offset) > scanner.Offset ? "there are bytes behind the end of a closed segment" : null;
    }

    private OpenSegment CheckLast(string path, SegmentHeader header)
    {
        // The scanner must not close the file: it becomes the writer's. Closing it on failure is this method's duty.
        IJournalFile file = files.OpenWrite(path);
        try
        {
            SegmentScanner scanner = new(file, header);
            BlockTracker blocks = new(header);
            ScanResult result = Scan(scanner, blocks);
            long reserved = scanner.FileLength;
            if (scanner.FindIntactFrame(scanner.Offset) is var later and >= 0)
            {
                string what = result == ScanResult.Bad ? scanner.BadReason : "zeros";
                throw Corrupt(header, scanner, $"{what}, and an intact frame follows at byte {later}");
            }

            if (scanner.EndOfNonZero(scanner.Offset) is var end && end > scanner.Offset)
            {
                CutTornTail(file, scanner, end, result);
                reserved = scanner.Offset;
            }

            // What was read may still be only in memory: it must not be called durable before it is.
            file.Sync();
            return new OpenSegment(
                file, header, scanner.Offset, reserved, scanner.LastSequence, scanner.LastCrc,
                blocks.Start, blocks.FirstSequence, blocks.Chain.ToArray());
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void CutTornTail(IJournalFile file, SegmentScanner scanner, long end, ScanResult result)
    {
        _tornAt = scanner.Offset;
        _tornBytes = end - scanner.Offset;
        _tornReason = result == ScanResult.Bad ? scanner.BadReason : "bytes behind a header of zeros";
        file.SetLength(scanner.Offset);
    }

    private static ScanResult Scan(SegmentScanner scanner, BlockTracker blocks)
    {
        ScanResult result;
        while ((result = scanner.Next()) == ScanResult.Frame)
        {
            blocks.Observe(scanner);
        }

        return result;
    }

    private static JournalCorruptException Corrupt(SegmentHeader header, SegmentScanner scanner, string reason) =>
        new(SegmentCatalog.NameOf((int)header.Index), scanner.Offset, scanner.LastSequence + 1, reason);
}
