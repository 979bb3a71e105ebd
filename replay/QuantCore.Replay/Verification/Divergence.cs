namespace QuantCore.Replay.Verification;

/// <summary>Where two ways to the state part.</summary>
/// <param name="Sequence">The first input after which they differ.</param>
/// <param name="Module">What differs: outputs, orders, accounts, risk, rates or market.</param>
/// <param name="Detail">In words.</param>
public sealed record Divergence(long Sequence, string Module, string Detail);
