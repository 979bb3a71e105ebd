namespace QuantCore.Pipeline;

/// <summary>What a ring slot carries.</summary>
public enum SlotKind
{
    /// <summary>Nothing: its producer failed after the claim, or it only marks the end of an input without outputs.</summary>
    Empty,

    /// <summary>An encoded record.</summary>
    Record,

    /// <summary>A question to the core; never journaled.</summary>
    Query,
}
