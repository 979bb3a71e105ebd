namespace QuantCore.Pipeline.Recovery;

/// <summary>How far recovery is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">The sequence it has reached.</param>
/// <param name="Total">The sequence it will end at.</param>
public readonly record struct RecoveryProgress(RecoveryStage Stage, long Done, long Total);
