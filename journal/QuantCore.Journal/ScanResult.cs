namespace QuantCore.Journal;

/// <summary>What stands at a scanner's position.</summary>
internal enum ScanResult
{
    /// <summary>An intact frame that continues the one before.</summary>
    Frame = 1,

    /// <summary>The end of the file, or a header of zeros.</summary>
    End = 2,

    /// <summary>Anything else; the scanner's BadReason says what.</summary>
    Bad = 3,
}
