namespace QuantCore.Journal;

/// <summary>What a verification found. It is about bytes only: whether the decisions in them are right is for replay to say.</summary>
public sealed record VerifyReport
{
    /// <summary>Intact records.</summary>
    public long Records { get; init; }

    /// <summary>First intact record; 0 when there is none.</summary>
    public long FirstSequence { get; init; }

    /// <summary>Last intact record; 0 when there is none.</summary>
    public long LastSequence { get; init; }

    /// <summary>Places where frames or headers are damaged, missing or out of order. A torn tail is not one.</summary>
    public int CrcFaults { get; init; }

    /// <summary>Whether every seal holds the hash of its block and continues the one before, over all segments.</summary>
    public bool ChainOk { get; init; }

    /// <summary>The first record that cannot be trusted; null when all can.</summary>
    public long? FirstBadSequence { get; init; }

    /// <summary>Where and why; empty when nothing is bad.</summary>
    public string FirstBadReason { get; init; } = "";

    /// <summary>Last record under an unbroken chain from the start; 0 when there is none.</summary>
    public long SealedThrough { get; init; }

    /// <summary>The chain at <see cref="SealedThrough"/>, lower-case hex.</summary>
    public string ChainHead { get; init; } = "";

    /// <summary>Segment files.</summary>
    public int Segments { get; init; }

    /// <summary>Bytes of headers and intact frames.</summary>
    public long Bytes { get; init; }

    /// <summary>Bytes of a torn tail, which recovery would cut.</summary>
    public long TornBytes { get; init; }

    /// <summary>Whether nothing is wrong beyond, at most, a torn tail.</summary>
    public bool Ok => CrcFaults == 0 && ChainOk;
}
