namespace QuantCore.Model.Messages;

/// <summary>How far the kill switch goes; each level includes those below.</summary>
public enum KillSwitchLevel : byte
{
    /// <summary>Off.</summary>
    Released = 0,

    /// <summary>Strategies pause.</summary>
    PauseStrategies = 1,

    /// <summary>No new orders.</summary>
    BlockNewOrders = 2,

    /// <summary>And working orders are cancelled.</summary>
    CancelWorking = 3,
}
