using System.Globalization;
using System.Text;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions.Import;
using QuantCore.Replay.Tests.Support;

namespace QuantCore.Replay.Tests.Sessions;

/// <summary>Numbers, times and days as vendors write them.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("1801.00999999999999", 18_010_100)]
    [InlineData("1854.980000000000018", 18_549_800)]
    [InlineData("6.24467892461E9", 62_446_789_246_100)]
    [InlineData("1.5e-3", 15)]
    [InlineData("0", 0)]
    [InlineData("0.00005", 1)]
    [InlineData("0.00004999", 0)]
    [InlineData("+3.", 30_000)]
    [InlineData("-0.5", -5_000)]
    [InlineData("000000000000000000000001", 10_000)]
    [InlineData("92233720368547.7581", 922_337_203_685_477_581)]
    [InlineData("0.000000000000000000000000000001", 0)]
    public void Reads_decimal_text_to_the_fourth_decimal(string text, long units)
    {
        Assert.True(FixedParser.TryParse(Encoding.ASCII.GetBytes(text), out var value));
        Assert.Equal(units, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("1E")]
    [InlineData("E5")]
    [InlineData("nan")]
    [InlineData("∞")]
    [InlineData("922337203685477.6")]
    [InlineData("9999999999999999999999")]
    [InlineData("1E99999")]
    public void Refuses_what_is_not_one_number_in_range(string text) =>
        Assert.False(FixedParser.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [SeededProperty]
    public void Agrees_with_decimal_on_anything_a_double_prints_as(int numerator, int divisor)
    {
        var value = Math.Abs((double)numerator) / (divisor == 0 ? 1 : Math.Abs((double)divisor));
        var text = value.ToString("F12", CultureInfo.InvariantCulture);

        Assert.True(FixedParser.TryParse(Encoding.ASCII.GetBytes(text), out var units));
        Assert.Equal(FixedPoint.FromNoisy(decimal.Parse(text, CultureInfo.InvariantCulture)), units);
    }

    [Theory]
    [InlineData("20230201.zip/20230201/entrust.csv", 20230201)]
    [InlineData("SH/2020/08/03/510050_snapshot.csv", 20200803)]
    [InlineData("l2_2023-02-01.zip/trade.csv", 20230201)]
    [InlineData("20230201/20230202/x.csv", 20230202)]
    [InlineData("600519/123456789/trade.csv", 0)]
    [InlineData("20231301/trade.csv", 0)]
    [InlineData("trade.csv", 0)]
    public void Finds_the_day_in_a_path(string path, int day) => Assert.Equal(day, PathDay.Of(path));

    [Theory]
    [InlineData("09:15:00.020", 9, 15, 0, 20)]
    [InlineData("91500020", 9, 15, 0, 20)]
    [InlineData("145959990", 14, 59, 59, 990)]
    [InlineData("23:59:59", 23, 59, 59, 0)]
    public void Reads_times_of_day(string text, int hour, int minute, int second, int millisecond)
    {
        Assert.True(TimeParser.TryTimeOfDay(Encoding.ASCII.GetBytes(text), out var ns));
        Assert.Equal(ShanghaiTime.At(hour, minute, second, millisecond), ns);
    }

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("9:15:00")]
    [InlineData("09:15:60")]
    [InlineData("09:15:00.")]
    [InlineData("09:15:00.1234567890")]
    [InlineData("246000000")]
    [InlineData("")]
    public void Refuses_what_is_no_time_of_day(string text) => Assert.False(TimeParser.TryTimeOfDay(Encoding.ASCII.GetBytes(text), out _));
}
