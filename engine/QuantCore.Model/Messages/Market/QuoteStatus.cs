namespace QuantCore.Model.Messages.Market;

/// <summary>The state of an instrument as the feed tells it.</summary>
public enum QuoteStatus : byte
{
    /// <summary>The feed does not say.</summary>
    NotStated = 0,

    /// <summary>Before the opening auction (START).</summary>
    PreOpen = 1,

    /// <summary>Opening call auction (OCALL).</summary>
    OpeningAuction = 2,

    /// <summary>Continuous trading (TRADE).</summary>
    Continuous = 3,

    /// <summary>Closing call auction (CCALL).</summary>
    ClosingAuction = 4,

    /// <summary>Break or halt (SUSP).</summary>
    Halted = 5,

    /// <summary>Closed (CLOSE, ENDTR).</summary>
    Closed = 6,
}
