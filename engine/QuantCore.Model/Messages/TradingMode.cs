namespace QuantCore.Model.Messages;

/// <summary>Where orders go. It is in every record's origin, every answer and every order request; an order meant for one mode cannot act
/// in another.</summary>
public enum TradingMode : byte
{
    /// <summary>Simulated exchange on a recorded or generated session.</summary>
    Simulated = 1,

    /// <summary>Live market data, simulated exchange.</summary>
    Paper = 2,

    /// <summary>A broker, through QMT.</summary>
    Live = 3,

    /// <summary>A journal, read-only.</summary>
    Replay = 4,
}
