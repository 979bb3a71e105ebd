namespace QuantCore.Pipeline;

/// <summary>The pipeline takes nothing in any more: it is stopping, stopped or fail-stopped. Nothing was written.</summary>
public sealed class PipelineStoppedException(string message) : InvalidOperationException(message);
