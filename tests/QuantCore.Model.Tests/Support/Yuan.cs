using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Tests.Support;

/// <summary>Short words for tests of market rules.</summary>
internal static class Yuan
{
    public static Price Px(double yuan) => Price.FromYuan((decimal)yuan);

    public static Money Cny(double yuan) => Money.FromYuan((decimal)yuan);

    public static DayRules On(int yyyymmdd) => DayRules.For(new TradingDay(yyyymmdd));

    public static Quantity Qty(long shares) => new(shares);

    public static Instrument Stock(
        Board board, double preClose, bool isRiskWarning = false, int listedDays = 0, double publishedUpper = 0,
        double publishedLower = 0) =>
        new(InstrumentId.Parse("600519.SH"), board, Px(preClose), isRiskWarning, listedDays, PublishedUpper: Px(publishedUpper),
            PublishedLower: Px(publishedLower));

    public static (Price Lower, Price Upper) Limits(int day, Instrument instrument)
    {
        Assert.True(On(day).TryPriceLimits(instrument, out var lower, out var upper, out var unlimited));
        Assert.False(unlimited);
        return (lower, upper);
    }
}
