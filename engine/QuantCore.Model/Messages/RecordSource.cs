namespace QuantCore.Model.Messages;

/// <summary>Who produced a record. Each source numbers its own records (<see cref="RecordHeader.SourceSequence"/>).</summary>
public enum RecordSource : ushort
{
    /// <summary>The platform itself: configuration, account opening, session roll.</summary>
    System = 1,

    /// <summary>The clock.</summary>
    Timer = 2,

    /// <summary>A session's market data: the source sequence is the record's sequence in the session.</summary>
    Session = 3,

    /// <summary>REST clients.</summary>
    Client = 4,

    /// <summary>The simulated exchange.</summary>
    SimulatedExchange = 5,

    /// <summary>The QMT bridge.</summary>
    Qmt = 6,

    /// <summary>The core itself (the output log).</summary>
    Core = 7,
}
