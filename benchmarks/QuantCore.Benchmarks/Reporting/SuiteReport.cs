namespace QuantCore.Benchmarks.Reporting;

/// <summary>What a suite prints.</summary>
internal sealed record SuiteReport(string Suite, Machine Machine, SuiteSettings Settings, IReadOnlyList<Figure> Figures);
