using QuantCore.Model.Primitives;
using QuantCore.Model.Tests.Support;

namespace QuantCore.Model.Tests.Primitives;

public sealed class ShanghaiTimeTests
{
    [Fact]
    public void Midnight_in_Shanghai_is_sixteen_hours_utc_the_day_before()
    {
        Assert.Equal(new DateTimeOffset(2023, 1, 31, 16, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() * ShanghaiTime.NsPerSecond,
            ShanghaiTime.MidnightNs(new DateOnly(2023, 2, 1)));
        Assert.Equal(ShanghaiTime.MidnightNs(new DateOnly(2023, 2, 1)), new TradingDay(20230201).MidnightNs);
    }

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Date_and_time_of_day_make_the_moment_again(long seed)
    {
        // Years 1700 to 2240, before the epoch included.
        var moment = seed % 8_500_000_000_000_000_000;
        var (date, time) = (ShanghaiTime.DateOf(moment), ShanghaiTime.TimeOfDayNs(moment));
        Assert.InRange(time, 0, ShanghaiTime.NsPerDay - 1);
        Assert.Equal(moment, ShanghaiTime.MidnightNs(date) + time);
    }

    [SeededProperty(EndSize = SeededPropertyAttribute.Wide)]
    public void Text_and_back_is_the_same_moment_to_100_ns(long seed)
    {
        var moment = seed % 8_500_000_000_000_000_000 / 100 * 100;
        Assert.True(ShanghaiTime.TryParse(ShanghaiTime.Format(moment), out var parsed));
        Assert.Equal(moment, parsed);
    }

    [Theory]
    [InlineData("2023-02-01T10:30:00+08:00")]
    [InlineData("2023-02-01T02:30:00Z")]
    [InlineData("2023-02-01T10:30:00")]
    [InlineData("2023-02-01 10:30:00")]
    [InlineData("2023-01-31T21:30:00-05:00")]
    public void Every_form_of_a_time_is_the_same_moment(string text)
    {
        Assert.True(ShanghaiTime.TryParse(text, out var moment));
        Assert.Equal(new TradingDay(20230201).MidnightNs + ShanghaiTime.At(10, 30), moment);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2023-02-30T00:00:00")]
    [InlineData("2023-02-01T25:00:00")]
    public void What_is_no_time_is_refused(string text) => Assert.False(ShanghaiTime.TryParse(text, out _));

    [Fact]
    public void A_trading_day_is_its_date()
    {
        Assert.Equal(new DateOnly(2023, 2, 1), new TradingDay(20230201).ToDate());
        Assert.Equal(new TradingDay(20230201), TradingDay.From(new DateOnly(2023, 2, 1)));
        Assert.Equal("2023-02-01", new TradingDay(20230201).ToString());
        Assert.Equal("-", default(TradingDay).ToString());
    }
}
