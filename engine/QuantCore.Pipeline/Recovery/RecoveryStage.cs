namespace QuantCore.Pipeline.Recovery;

/// <summary>The parts of a recovery.</summary>
public enum RecoveryStage
{
    /// <summary>Feeding the read models from the output log.</summary>
    Projections = 1,

    /// <summary>Feeding the market read models from the current day's records.</summary>
    Market = 2,

    /// <summary>Running the journal through the core.</summary>
    Replay = 3,
}
