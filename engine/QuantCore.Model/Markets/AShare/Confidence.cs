namespace QuantCore.Model.Markets.AShare;

/// <summary>How sure a rule row is.</summary>
public enum Confidence : byte
{
    /// <summary>The rule's own document is named and repeated by independent sources.</summary>
    Documented = 1,

    /// <summary>One good secondary source, or long-standing practice.</summary>
    Secondary = 2,

    /// <summary>Sources conflict or nothing official was read: the row holds the stricter reading and says so.</summary>
    StricterReading = 3,
}
