namespace QuantCore.Journal;

/// <summary>When a commit forces written bytes to the disk. Every policy also syncs at the end of a segment and at close.</summary>
public enum SyncPolicy
{
    /// <summary>Every commit is on the disk before it returns: what was committed survives a power cut.</summary>
    EveryBatch = 1,

    /// <summary>A commit syncs if <see cref="JournalOptions.SyncInterval"/> has passed since the last: what a power cut may lose.</summary>
    Interval = 2,

    /// <summary>Commits only write. A killed process loses nothing committed; a power cut may lose the whole last segment.</summary>
    None = 3,
}
