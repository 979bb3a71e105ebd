using QuantCore.Benchmarks.Reporting;

namespace QuantCore.Benchmarks;

/// <summary>One suite.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Summary">One line of the usage.</param>
/// <param name="DefaultSeconds">Measured seconds per figure and side.</param>
/// <param name="Run">Measures with so many seconds.</param>
internal sealed record Suite(
    string Name, string Summary, double DefaultSeconds, Func<double, (SuiteSettings Settings, IReadOnlyList<Figure> Figures)> Run)
{
    public SuiteReport Report(double? seconds)
    {
        var (settings, figures) = Run(seconds ?? DefaultSeconds);
        return new SuiteReport(Name, Machine.Current, settings, figures);
    }
}
