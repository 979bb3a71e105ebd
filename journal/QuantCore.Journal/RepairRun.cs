namespace QuantCore.Journal;

/// <summary>One truncation: find the place, copy what goes, then delete from the end, so that it can be run again after a crash.</summary>
internal sealed class RepairRun(IJournalFileSystem files, string directory, long sequence)
{
    private readonly List<string> _copies = [];
    private long _cutBytes;

    public RepairReport Run()
    {
        string[] names = [.. SegmentCatalog.SegmentNames(files, directory)];
        int keep = LastSegmentToKeep(names);
        long offset = FindCut(names[keep], keep + 1, out long last);
        for (int i = keep; i < names.Length; i++)
        {
            Copy(names[i], i == keep ? offset : 0);
        }

        files.SyncDirectory(directory);
        for (int i = names.Length - 1; i > keep; i--)
        {
            files.Delete(Path.Combine(directory, names[i]));
        }

        using (IJournalFile file = files.OpenWrite(Path.Combine(directory, names[keep])))
        {
            file.SetLength(offset);
            file.Sync();
        }

        files.SyncDirectory(directory);
        return new RepairReport(last, _cutBytes, _copies);
    }

    /// <summary>The last segment of the unbroken run from the start that begins at or before the cut.</summary>
    private int LastSegmentToKeep(string[] names)
    {
        int keep = -1;
        for (int i = 0; i < names.Length && names[i] == SegmentCatalog.NameOf(i + 1); i++)
        {
            using IJournalFile file = files.OpenRead(Path.Combine(directory, names[i]));
            byte[] bytes = new byte[JournalFormat.SegmentHeaderBytes];
            SegmentHeader? header = SegmentHeader.TryRead(bytes.AsSpan(0, file.ReadAt(0, bytes)), out _);
            if (header is null || header.Index != i + 1 || header.FirstSequence > sequence)
            {
                break;
            }

            // A cut exactly at a segment's start removes that segment, unless it is the only one.
            keep = i == 0 || header.FirstSequence < sequence ? i : keep;
        }

        return keep >= 0
            ? keep
            : throw new ArgumentException($"The journal in '{directory}' has no intact first segment that starts by record {sequence}.");
    }

    private long FindCut(string name, int index, out long last)
    {
        using IJournalFile file = files.OpenRead(Path.Combine(directory, name));
        SegmentScanner scanner = new(file, SegmentCatalog.ReadHeader(file, index, mayBeTorn: false)!);
        ScanResult result = ScanResult.Frame;
        while (scanner.LastSequence < sequence - 1 && result == ScanResult.Frame)
        {
            result = scanner.Next();
        }

        last = scanner.LastSequence;
        if (last == sequence - 1)
        {
            return SkipSeal(scanner);
        }

        if (result == ScanResult.End && scanner.EndOfNonZero(scanner.Offset) == scanner.Offset)
        {
            throw new ArgumentException($"There is no record {sequence} to cut at: {name} ends cleanly with record {last}.");
        }

        string reason = $"the intact part ends here, before record {sequence} (the place asked for)";
        throw new JournalCorruptException(name, scanner.Offset, last + 1, reason);
    }

    /// <summary>A seal directly behind the last kept record stays: it covers only what is kept.</summary>
    private static long SkipSeal(SegmentScanner scanner)
    {
        long offset = scanner.Offset;
        return scanner.Next() == ScanResult.Frame && scanner.Kind == JournalFormat.SealKind ? scanner.Offset : offset;
    }

    private void Copy(string name, long from)
    {
        using IJournalFile source = files.OpenRead(Path.Combine(directory, name));
        long length = source.Length;
        if (from >= length)
        {
            return;
        }

        string copy = FreeName($"{name}.cut-{sequence}");
        using IJournalFile target = files.Create(Path.Combine(directory, copy));
        byte[] buffer = new byte[1 << 20];
        for (long at = from; at < length;)
        {
            int read = source.ReadAt(at, buffer);
            if (read == 0)
            {
                break;
            }

            target.WriteAt(at - from, buffer.AsSpan(0, read));
            at += read;
        }

        target.Sync();
        _copies.Add(copy);
        _cutBytes += length - from;
    }

    private string FreeName(string wanted)
    {
        string name = wanted;
        for (int attempt = 2; files.FileExists(Path.Combine(directory, name)); attempt++)
        {
            name = $"{wanted}-{attempt}";
        }

        return name;
    }
}
