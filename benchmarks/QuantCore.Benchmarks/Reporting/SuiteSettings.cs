namespace QuantCore.Benchmarks.Reporting;

/// <summary>Under which conditions a suite measured.</summary>
/// <param name="LoadShape">Who sends what, how fast.</param>
/// <param name="SyncPolicy">When what is written reaches the disk.</param>
/// <param name="Excluded">What the figures leave out.</param>
/// <param name="Seconds">Measured seconds per figure and side.</param>
internal sealed record SuiteSettings(string LoadShape, string SyncPolicy, string Excluded, double Seconds)
{
    /// <summary>Runnable tasks of the machine before the suite began (Linux); above the cores, distrust the figures.</summary>
    public double? LoadAverage { get; init; } = Machine.LoadAverage();
}
