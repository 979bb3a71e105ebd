namespace QuantCore.Journal;

/// <summary>Why a reader's last Read returned false.</summary>
public enum JournalEndReason
{
    /// <summary>It has not: the reader stands on a record, or has not read yet.</summary>
    NotReached = 0,

    /// <summary>The end of the file, or the zeros that were preallocated.</summary>
    EndOfData = 1,

    /// <summary>An incomplete frame and nothing intact after it: a crashed writer's last write, or a live writer's present one.</summary>
    TornTail = 2,
}
