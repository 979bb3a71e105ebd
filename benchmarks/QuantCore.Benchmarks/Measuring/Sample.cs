namespace QuantCore.Benchmarks.Measuring;

/// <summary>One round of one side.</summary>
internal readonly record struct Sample(double PerSecond, double AllocatedPerOp, int Gen0);
