namespace QuantCore.Journal;

/// <summary>One pass of the verifier over all segments.</summary>
internal sealed class VerifierRun(IJournalFileSystem files, string directory, IProgress<long>? progress)
{
    private const long ProgressStep = 1 << 20;
    private readonly ChainCheck _chain = new();
    private SegmentHeader? _previous;
    private long _records;
    private long _first;
    private long _last;
    private long _bytes;
    private long _reported;
    private long _torn;
    private int _faults;
    private long? _firstBad;
    private string _firstBadReason = "";

    public VerifyReport Run()
    {
        string[] names = [.. SegmentCatalog.SegmentNames(files, directory)];
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] != SegmentCatalog.NameOf(i + 1))
            {
                Fault(names[i], 0, _last + 1, $"expected segment {SegmentCatalog.NameOf(i + 1)} here");
            }

            CheckSegment(names[i], isLast: i == names.Length - 1);
        }

        progress?.Report(_bytes);
        return Report(names.Length);
    }

    private VerifyReport Report(int segments) => new()
    {
        Records = _records,
        FirstSequence = _first,
        LastSequence = _last,
        CrcFaults = _faults,
        ChainOk = _chain.Ok && _faults == 0,
        FirstBadSequence = _firstBad,
        FirstBadReason = _firstBadReason,
        SealedThrough = _chain.SealedThrough,
        ChainHead = _chain.HeadHex,
        Segments = segments,
        Bytes = _bytes,
        TornBytes = _torn,
    };

    private void CheckSegment(string name, bool isLast)
    {
        using IJournalFile file = files.OpenRead(Path.Combine(directory, name));
        byte[] bytes = new byte[JournalFormat.SegmentHeaderBytes];
        int read = file.ReadAt(0, bytes);
        SegmentHeader? header = SegmentHeader.TryRead(bytes.AsSpan(0, read), out string reason);
        if (header is null && isLast && SegmentCatalog.IsBlank(file))
        {
            return;
        }

        if (header is null)
        {
            Fault(name, 0, _last + 1, reason);
            _chain.Break();
        }
        else
        {
            CheckHeader(name, header);
        }

        if (read == bytes.Length)
        {
            // With a damaged header the stored checksum may still be right, and then its frames still validate.
            CheckFrames(name, file, header ?? Salvage(bytes), isLast);
        }
    }

    private SegmentHeader Salvage(byte[] bytes) => SegmentHeader.Decode(bytes) with
    {
        FirstSequence = _last + 1,
        MaxRecordBytes = _previous?.MaxRecordBytes ?? JournalFormat.LargestRecordBytes,
    };

    private void CheckHeader(string name, SegmentHeader header)
    {
        bool first = _previous is null;
        if (!first && (header.JournalId != _previous!.JournalId || header.Kind != _previous.Kind))
        {
            Fault(name, 0, _last + 1, "the segment belongs to another journal than the one before it");
        }
        else if (SegmentCatalog.NameOf((int)header.Index) != name)
        {
            Fault(name, 0, _last + 1, $"the header says segment {header.Index}: files were swapped, copied or renamed");
        }
        else if (!first && header.FirstSequence != _last + 1)
        {
            Fault(name, 0, _last + 1, $"the segment starts with record {header.FirstSequence}");
        }

        _chain.StartSegment(header, first);
        if (!_chain.Ok && _firstBad is null)
        {
            Fault(name, 0, header.FirstSequence, "the segment does not continue the chain of the one before it");
        }

        _previous = header;
    }

    private void CheckFrames(string name, IJournalFile file, SegmentHeader header, bool isLast)
    {
        _bytes += JournalFormat.SegmentHeaderBytes;
        SegmentScanner scanner = new(file, header);
        while (true)
        {
            if (scanner.Next() == ScanResult.Frame)
            {
                Count(name, scanner);
            }
            else if (!SkipDamage(name, scanner, isLast))
            {
                break;
            }
        }

        _chain.EndSegment(isLast);
        if (!_chain.Ok && _firstBad is null)
        {
            Fault(name, scanner.Offset, _chain.SealedThrough + 1, "the segment does not end with a seal");
        }
    }

    private void Count(string name, SegmentScanner scanner)
    {
        _bytes += scanner.FrameBytes.Length;
        if (scanner.Kind == JournalFormat.RecordKind)
        {
            _records++;
            _first = _first == 0 ? scanner.LastSequence : _first;
            _last = scanner.LastSequence;
            _chain.Add(scanner.FrameBytes);
        }
        else if (!_chain.CheckSeal(BlockSeal.Read(scanner.Payload)) && _firstBad is null)
        {
            Fault(name, scanner.FrameOffset, _chain.SealedThrough + 1, "the seal does not match the block's bytes");
        }

        if (_bytes - _reported >= ProgressStep)
        {
            _reported = _bytes;
            progress?.Report(_bytes);
        }
    }

    /// <summary>Goes to the next intact frame behind the damage; false at the end of the segment.</summary>
    private bool SkipDamage(string name, SegmentScanner scanner, bool isLast)
    {
        long bad = scanner.Offset;
        ScanResult result = scanner.Next();
        string reason = result == ScanResult.Bad ? scanner.BadReason : "zeros, and an intact frame follows";
        long next = scanner.FindIntactFrame(bad);
        long end = scanner.EndOfNonZero(bad);
        if (next < 0 && (isLast || end == bad))
        {
            _torn = end - bad;
            return false;
        }

        Fault(name, bad, scanner.LastSequence + 1, reason);
        _chain.Break();
        if (next < 0)
        {
            return false;
        }

        scanner.ResumeAt(next);
        return true;
    }

    private void Fault(string name, long offset, long sequence, string reason)
    {
        _faults++;
        if (_firstBad is null)
        {
            _firstBad = sequence;
            _firstBadReason = $"{name} at byte {offset}: {reason}";
        }
    }
}
