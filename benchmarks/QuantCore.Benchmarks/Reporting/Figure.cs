namespace QuantCore.Benchmarks.Reporting;

/// <summary>One measured figure. <see cref="Ratio"/> is ours to the reference of the same run.</summary>
internal sealed record Figure
{
    public required string Name { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    /// <summary>Percentiles of latency, µs.</summary>
    public double? P50 { get; init; }

    public double? P99 { get; init; }

    public double? P999 { get; init; }

    public double? AllocatedBytesPerOp { get; init; }

    /// <summary>Collections of generation 0 while our side ran.</summary>
    public int? Gen0 { get; init; }

    public string? Reference { get; init; }

    public double? ReferenceValue { get; init; }

    public double? Ratio { get; init; }

    /// <summary>What it is meant to reach.</summary>
    public string? Aim { get; init; }

    public string? Note { get; init; }
}
