namespace QuantCore.Journal;

/// <summary>How a <see cref="JournalWriter"/> writes. Sizes are bytes; limits are checked when the writer opens.</summary>
public sealed record JournalOptions
{
    /// <summary>The folder that holds the segments; created when absent. One writer at a time.</summary>
    public required string Directory { get; init; }

    /// <summary>What the records are, opaque here (1 input journal, 2 output log, 3 session). Must match an existing journal.</summary>
    public uint Kind { get; init; }

    /// <summary>Identity of a new journal; random when null. Given for an existing journal it must match.</summary>
    public Guid? JournalId { get; init; }

    /// <summary>First sequence of a new journal: 1, or higher for a slice of another journal. Ignored for an existing one.</summary>
    public long FirstSequence { get; init; } = 1;

    /// <summary>Size of a segment file, header included.</summary>
    public long SegmentBytes { get; init; } = 64L << 20;

    /// <summary>A block is sealed at the first commit that leaves it at least this long.</summary>
    public int BlockBytes { get; init; } = 64 << 10;

    /// <summary>The longest record accepted; also stored in the segment header, so that a reader can bound what it allocates.</summary>
    public int MaxRecordBytes { get; init; } = 1 << 20;

    /// <summary>When commits reach the disk.</summary>
    public SyncPolicy Sync { get; init; } = SyncPolicy.EveryBatch;

    /// <summary>Longest time between syncs under <see cref="SyncPolicy.Interval"/>, provided that commits keep coming.</summary>
    public TimeSpan SyncInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Prepare (zero-fill) the next segment on a background thread. Off makes every file operation happen in call order.</summary>
    public bool PrepareAhead { get; init; } = true;

    /// <summary>
    /// Recovery checks every frame of the segments that hold this sequence or later ones, and only the headers of those before.
    /// A caller that restores a snapshot of sequence N passes N and is not kept waiting for history it will not read.
    /// </summary>
    public long CheckFromSequence { get; init; } = 1;

    /// <summary>The files; null is the operating system's.</summary>
    public IJournalFileSystem? FileSystem { get; init; }

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrEmpty(Directory);
        Require(MaxRecordBytes is > 0 and <= JournalFormat.LargestRecordBytes, "MaxRecordBytes", "must be 1 byte to 64 MiB");
        Require(BlockBytes is > 0 and <= 1 << 30, "BlockBytes", "must be 1 byte to 1 GiB");
        Require(FirstSequence >= 1, "FirstSequence", "must be at least 1");
        Require(SyncInterval >= TimeSpan.Zero, "SyncInterval", "must not be negative");
        Require(Sync is SyncPolicy.EveryBatch or SyncPolicy.Interval or SyncPolicy.None, "Sync", "is not a known policy");
        long smallest = JournalFormat.SegmentHeaderBytes + Frame.Size(MaxRecordBytes) + (2L * Frame.SealFrameBytes);
        Require(SegmentBytes >= smallest, "SegmentBytes", $"must be at least {smallest} for records of {MaxRecordBytes} bytes");
    }

    private static void Require(bool holds, string option, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"JournalOptions.{option} {rule}.");
        }
    }
}
