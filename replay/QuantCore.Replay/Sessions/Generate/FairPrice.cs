namespace QuantCore.Replay.Sessions.Generate;

/// <summary>Where an instrument's price wants to be: the market's shocks and its own, with volatility that clusters; in levels of its
/// book.</summary>
internal sealed class FairPrice
{
    private readonly InstrumentPlan _plan;
    private readonly MarketPath _market;
    private readonly double _perSecond;
    private readonly double _ownShare;
    private readonly long _lower;
    private readonly int _levels;
    private double _price;
    private Volatility _volatility = new();

    /// <summary>Starts at the opening price: the previous close and the jump over night.</summary>
    public FairPrice(InstrumentPlan plan, MarketPath market, int levels, ref Xoshiro random)
    {
        (_plan, _market, _levels) = (plan, market, levels);
        _perSecond = plan.DayVolatility / Math.Sqrt(Timetable.ContinuousSeconds);
        _ownShare = Math.Sqrt(1.0 - (plan.MarketShare * plan.MarketShare));
        _lower = plan.Row.LowerLimit.Value;
        _price = plan.Row.PreClose.Value * (1.0 + market.Gap + (random.Bell() * plan.DayVolatility * 0.25));
        Settle();
    }

    /// <summary>The price in levels above the lower limit, with fractions.</summary>
    public double Level { get; private set; }

    /// <summary>A second passes.</summary>
    public void Step(int index, ref Xoshiro random)
    {
        var own = _volatility.Next(random.Bell()) * Math.Sqrt(_market.Activity(index));
        var shock = (_plan.MarketShare * _market.Shock(index)) + (_ownShare * own);
        _price *= 1.0 + (shock * _perSecond);
        Settle();
    }

    private void Settle()
    {
        Level = (_price - _lower) / _plan.Tick;
        if (Level >= 0.0 && Level <= _levels - 1.0) return;
        Level = Level < 0.0 ? 0.0 : _levels - 1.0;
        _price = _lower + (Level * _plan.Tick);
    }
}
