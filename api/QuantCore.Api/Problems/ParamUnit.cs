namespace QuantCore.Api.Problems;

/// <summary>What a number of a refusal counts, and so how it is shown.</summary>
public enum ParamUnit
{
    /// <summary>Not given.</summary>
    None,

    /// <summary>0.0001 CNY; shown in yuan.</summary>
    Yuan,

    /// <summary>Shares.</summary>
    Shares,

    /// <summary>A count.</summary>
    Count,

    /// <summary>A duration in ns; shown in seconds.</summary>
    Seconds,

    /// <summary>ns since midnight in Shanghai; shown as a time.</summary>
    TimeOfDay,

    /// <summary>A trading mode; shown by name.</summary>
    Mode,

    /// <summary>A kill switch level; shown by name.</summary>
    Level,
}
