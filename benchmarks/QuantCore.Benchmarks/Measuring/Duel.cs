using QuantCore.Benchmarks.Reporting;

namespace QuantCore.Benchmarks.Measuring;

/// <summary>
/// Ours against a reference, round by round in turn, so that a slow minute of the machine hits both. The ratio is the median of the rounds'
/// ratios; the values are medians.
/// </summary>
internal sealed record Duel(string Name, string Unit, double Scale, string Reference, string Aim)
{
    public const int Rounds = 5;

    /// <summary>After one round of each that does not count; <paramref name="warmed"/> forgets what else that round left.</summary>
    public Figure Run(Func<Sample> ours, Func<Sample> theirs, int rounds = Rounds, Action? warmed = null)
    {
        ours();
        theirs();
        warmed?.Invoke();
        var (mine, other) = (new List<Sample>(), new List<Sample>());
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes, so that neither always inherits the other's dirty pages.
            if (round % 2 == 0) mine.Add(ours());
            other.Add(theirs());
            if (round % 2 == 1) mine.Add(ours());
        }

        return new Figure
        {
            Name = Name,
            Value = Rounded(Median(mine.Select(s => s.PerSecond)) * Scale),
            Unit = Unit,
            AllocatedBytesPerOp = Math.Round(Median(mine.Select(s => s.AllocatedPerOp)), 3),
            Gen0 = mine.Sum(s => s.Gen0),
            Reference = Reference,
            ReferenceValue = Rounded(Median(other.Select(s => s.PerSecond)) * Scale),
            Ratio = Rounded(Median(mine.Zip(other, (m, o) => m.PerSecond / o.PerSecond))),
            Aim = Aim,
        };
    }

    /// <summary>A figure without a reference to run.</summary>
    public Figure Alone(Func<Sample> ours, int rounds = Rounds, Action? warmed = null)
    {
        ours();
        warmed?.Invoke();
        var mine = Enumerable.Range(0, rounds).Select(_ => ours()).ToList();
        return new Figure
        {
            Name = Name,
            Value = Rounded(Median(mine.Select(s => s.PerSecond)) * Scale),
            Unit = Unit,
            AllocatedBytesPerOp = Math.Round(Median(mine.Select(s => s.AllocatedPerOp)), 3),
            Gen0 = mine.Sum(s => s.Gen0),
            Reference = Reference,
            Aim = Aim,
        };
    }

    private static double Rounded(double value) => Math.Round(value, 3);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
