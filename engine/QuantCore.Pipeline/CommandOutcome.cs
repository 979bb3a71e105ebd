namespace QuantCore.Pipeline;

/// <summary>What became of a submitted command.</summary>
public enum CommandOutcome
{
    /// <summary>It is durable (as the sync policy says) and the core has decided; the outputs say what.</summary>
    Decided = 1,

    /// <summary>The ring is too full. Nothing was written; it may be sent again.</summary>
    Overloaded = 2,

    /// <summary>The pipeline is stopping, stopped or fail-stopped. Nothing was written.</summary>
    Stopped = 3,

    /// <summary>It was accepted, but its fate is not known in time (timeout or fail-stop): it may or may not be in the journal. Ask
    /// again by its id.</summary>
    Unknown = 4,
}
