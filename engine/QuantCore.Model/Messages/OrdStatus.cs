namespace QuantCore.Model.Messages;

/// <summary>FIX OrdStatus (39), plus <see cref="Unknown"/>: sent, but no proof of what became of it.</summary>
public enum OrdStatus : byte
{
    /// <summary>Accepted by risk; on its way to the exchange, or held until a phase that takes orders.</summary>
    PendingNew = 1,

    /// <summary>Acknowledged by the exchange, nothing traded.</summary>
    New = 2,

    /// <summary>Some traded, the rest working.</summary>
    PartiallyFilled = 3,

    /// <summary>All traded. Final.</summary>
    Filled = 4,

    /// <summary>A cancel is on its way.</summary>
    PendingCancel = 5,

    /// <summary>Cancelled; <c>cumQty</c> may be above zero. Final.</summary>
    Canceled = 6,

    /// <summary>Refused by risk or by the exchange. Final.</summary>
    Rejected = 7,

    /// <summary>Day order at the end of its day. Final.</summary>
    Expired = 8,

    /// <summary>Sending is not proven: it is reconciled, never sent again blindly.</summary>
    Unknown = 9,
}
