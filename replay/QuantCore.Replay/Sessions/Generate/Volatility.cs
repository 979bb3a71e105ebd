namespace QuantCore.Replay.Sessions.Generate;

/// <summary>GARCH(1,1) with unit mean variance: calm and wild stretches follow each other as they do in a real day.</summary>
internal struct Volatility
{
    private const double React = 0.03;
    private const double Persist = 0.965;
    private double _variance;

    /// <summary>Starts at the mean.</summary>
    public Volatility() => _variance = 1.0;

    /// <summary>Turns a unit shock into one of the current volatility, and moves on.</summary>
    public double Next(double unit)
    {
        var shock = unit * Math.Sqrt(_variance);
        _variance = (1.0 - React - Persist) + (React * shock * shock) + (Persist * _variance);
        return shock;
    }
}
