namespace QuantCore.Pipeline;

/// <summary>Why the pipeline fail-stopped.</summary>
/// <param name="Component">Which handler.</param>
/// <param name="Sequence">The journal sequence it was at, or the last one it is sure of.</param>
/// <param name="Reason">What happened, in words.</param>
/// <param name="Exception">The error itself.</param>
public sealed record FailStop(string Component, long Sequence, string Reason, Exception Exception);
