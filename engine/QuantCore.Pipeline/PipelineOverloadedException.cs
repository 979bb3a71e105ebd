namespace QuantCore.Pipeline;

/// <summary>The input ring has no room for a question now. Nothing was done; ask again.</summary>
public sealed class PipelineOverloadedException() : InvalidOperationException("The input ring is full; ask again.");
