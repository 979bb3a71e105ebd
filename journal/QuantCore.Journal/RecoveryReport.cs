namespace QuantCore.Journal;

/// <summary>What opening the writer found, and what it cut.</summary>
public sealed record RecoveryReport
{
    /// <summary>First sequence of the journal.</summary>
    public required long FirstSequence { get; init; }

    /// <summary>Last intact record; <see cref="FirstSequence"/> - 1 when there is none.</summary>
    public required long LastSequence { get; init; }

    /// <summary>Segments kept, the new one of a new journal included.</summary>
    public required int Segments { get; init; }

    /// <summary>Bytes from the first header to the end of the last intact frame, over all segments.</summary>
    public required long Bytes { get; init; }

    /// <summary>Bytes of a torn tail that were cut off; 0 when the journal ended cleanly or in preallocated zeros.</summary>
    public long TornBytes { get; init; }

    /// <summary>Offset in the last segment where the torn tail began; null when there was none.</summary>
    public long? TornAt { get; init; }

    /// <summary>Name of the segment that lost its torn tail; null when there was none.</summary>
    public string? TornSegment { get; init; }

    /// <summary>Why the tail counts as torn.</summary>
    public string? TornReason { get; init; }

    /// <summary>Whether the journal was created now.</summary>
    public bool Created { get; init; }
}
