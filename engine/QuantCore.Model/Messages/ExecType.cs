namespace QuantCore.Model.Messages;

/// <summary>FIX ExecType (150): what an execution report tells.</summary>
public enum ExecType : byte
{
    /// <summary>The exchange has the order.</summary>
    New = 1,

    /// <summary>A fill.</summary>
    Trade = 2,

    /// <summary>The order, or its rest, was cancelled.</summary>
    Canceled = 3,

    /// <summary>The exchange or the broker refused it (废单).</summary>
    Rejected = 4,

    /// <summary>End of day.</summary>
    Expired = 5,

    /// <summary>Answer to a status request: the order is known and working as told.</summary>
    OrderStatus = 6,

    /// <summary>Answer to a status request: never received.</summary>
    NeverReceived = 7,
}
