namespace QuantCore.Replay.Sessions;

/// <summary>What has to change before it can work.</summary>
public enum SessionFault
{
    /// <summary>The request: a path, a day, an option.</summary>
    Usage = 1,

    /// <summary>The data: not of the format that was named, or damaged.</summary>
    Data = 2,
}
