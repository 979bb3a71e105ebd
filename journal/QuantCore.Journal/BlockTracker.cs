namespace QuantCore.Journal;

/// <summary>Follows the seals while frames are scanned: where the open block begins and which chain value it continues.</summary>
internal sealed class BlockTracker(SegmentHeader header)
{
    /// <summary>Where the open block's frames begin.</summary>
    public long Start { get; private set; } = JournalFormat.SegmentHeaderBytes;

    /// <summary>First record of the open block.</summary>
    public long FirstSequence { get; private set; } = header.FirstSequence;

    /// <summary>Chain after the last seal.</summary>
    public ReadOnlyMemory<byte> Chain { get; private set; } = header.ChainSeed;

    /// <summary>Takes note of the scanner's current frame.</summary>
    public void Observe(SegmentScanner scanner)
    {
        if (scanner.Kind != JournalFormat.SealKind)
        {
            return;
        }

        Chain = BlockSeal.Read(scanner.Payload).Chain;
        Start = scanner.Offset;
        FirstSequence = scanner.LastSequence + 1;
    }
}
