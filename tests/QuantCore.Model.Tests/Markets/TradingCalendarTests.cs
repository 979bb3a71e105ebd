using System.Globalization;
using QuantCore.Model.Markets;
using QuantCore.Model.Tests.Support;

namespace QuantCore.Model.Tests.Markets;

public sealed class TradingCalendarTests
{
    private const string Archive = "reference/instruments-calendar-industry.zip";

    [Theory]
    [InlineData(2015, 244)]
    [InlineData(2016, 244)]
    [InlineData(2017, 244)]
    [InlineData(2018, 243)]
    [InlineData(2019, 244)]
    [InlineData(2020, 243)]
    [InlineData(2021, 243)]
    [InlineData(2022, 242)]
    [InlineData(2023, 242)]
    [InlineData(2024, 242)]
    [InlineData(2025, 243)]
    [InlineData(2026, 242)]
    public void A_year_has_its_number_of_trading_days(int year, int expected)
    {
        var days = 0;
        for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
            days += TradingCalendar.TryIsTradingDay(date, out var isTradingDay) && isTradingDay ? 1 : 0;
        Assert.Equal(expected, days);
    }

    [Theory]
    [InlineData("2023-01-20", true)]
    [InlineData("2023-01-23", false)]
    [InlineData("2023-01-28", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-09-25", false)]
    public void Make_up_weekends_stay_closed(string date, bool expected)
    {
        Assert.True(TradingCalendar.TryIsTradingDay(Date(date), out var isTradingDay));
        Assert.Equal(expected, isTradingDay);
    }

    [Fact]
    public void A_year_not_covered_has_no_answer()
    {
        Assert.False(TradingCalendar.TryIsTradingDay(new DateOnly(TradingCalendar.FirstYear - 1, 12, 31), out var before));
        Assert.False(TradingCalendar.TryIsTradingDay(new DateOnly(TradingCalendar.LastYear + 1, 1, 4), out var after));
        Assert.False(before || after);
        Assert.False(TradingCalendar.TryNext(new DateOnly(TradingCalendar.LastYear, 12, 31), out _));
        Assert.False(TradingCalendar.TryPrevious(new DateOnly(TradingCalendar.FirstYear, 1, 5), out _));
        Assert.False(TradingCalendar.TryNext(DateOnly.MaxValue, out _));
        Assert.False(TradingCalendar.TryPrevious(DateOnly.MinValue, out _));
    }

    [Fact]
    public void Next_and_previous_step_over_holidays()
    {
        Assert.True(TradingCalendar.TryNext(Date("2023-01-20"), out var next));
        Assert.True(TradingCalendar.TryPrevious(Date("2023-01-30"), out var previous));
        Assert.Equal((Date("2023-01-30"), Date("2023-01-20")), (next, previous));
    }

    [RecordedDataFact(Archive)]
    public void The_table_equals_the_recorded_calendars_day_by_day()
    {
        var days = 0;
        string[] calendars = ["trade_cal.csv", "trade_datas.csv"];
        foreach (var (name, lines) in RecordedData.TextFiles(Archive, file => calendars.Contains(file.Split('/')[^1])))
        {
            foreach (var line in lines.Skip(1))
            {
                var fields = line.Split(',');
                Assert.True(TradingCalendar.TryIsTradingDay(Date(fields[0]), out var isTradingDay), line);
                Assert.True(isTradingDay == (fields[1] == "1"), name + ": " + line);
                days++;
            }
        }

        Assert.Equal(3757, days);
    }

    private static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None);
}
