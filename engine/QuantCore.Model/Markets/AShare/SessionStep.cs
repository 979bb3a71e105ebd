namespace QuantCore.Model.Markets.AShare;

/// <summary>From this time on, this phase.</summary>
/// <param name="FromNs">ns since midnight in Shanghai.</param>
/// <param name="Phase">The phase that begins.</param>
public readonly record struct SessionStep(long FromNs, SessionPhase Phase);
