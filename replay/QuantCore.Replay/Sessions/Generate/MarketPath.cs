namespace QuantCore.Replay.Sessions.Generate;

/// <summary>What all instruments share: the market's shocks second by second, and how activity is spread over the day.</summary>
internal sealed class MarketPath
{
    private const double DayVolatility = 0.011;
    private readonly double[] _shocks = new double[Timetable.ContinuousSeconds];
    private readonly double[] _levels = new double[Timetable.ContinuousSeconds];
    private readonly double[] _activity = new double[Timetable.ContinuousSeconds];

    /// <summary>Draws the day.</summary>
    public MarketPath(ulong seed, int day)
    {
        var random = new Xoshiro(seed, (ulong)day);
        Gap = random.Bell() * 0.003;
        var volatility = new Volatility();
        var level = 1.0 + Gap;
        var perSecond = DayVolatility / Math.Sqrt(Timetable.ContinuousSeconds);
        FillActivity();
        for (var i = 0; i < _shocks.Length; i++)
        {
            _shocks[i] = volatility.Next(random.Bell()) * Math.Sqrt(_activity[i]);
            level *= 1.0 + (_shocks[i] * perSecond);
            _levels[i] = level;
        }
    }

    /// <summary>The market's jump over night, as a fraction.</summary>
    public double Gap { get; }

    /// <summary>The market's shock of a second of continuous trading, about unit variance.</summary>
    public double Shock(int index) => _shocks[index];

    /// <summary>The market's level against the previous close.</summary>
    public double Level(int index) => index < 0 ? 1.0 + Gap : _levels[Math.Min(index, _levels.Length - 1)];

    /// <summary>How busy a second is; 1 is the day's mean.</summary>
    public double Activity(int index) => _activity[index];

    // The U of an A-share day: a strong first half hour, a slack noon, a lift when trading resumes, a rise into the close.
    private void FillActivity()
    {
        const int Morning = Timetable.MorningEnd - Timetable.MorningStart;
        var sum = 0.0;
        for (var i = 0; i < _activity.Length; i++)
        {
            var x = i / (double)_activity.Length;
            var (start, end) = ((1.0 - x) * (1.0 - x), x * x);
            var noon = i - Morning;
            var lift = noon is >= 0 and < 900 ? 0.5 * (900 - noon) / 900.0 : 0.0;
            _activity[i] = 0.5 + (2.6 * start * start * start) + (1.0 * end * end) + lift;
            sum += _activity[i];
        }

        var mean = sum / _activity.Length;
        for (var i = 0; i < _activity.Length; i++) _activity[i] /= mean;
    }
}
