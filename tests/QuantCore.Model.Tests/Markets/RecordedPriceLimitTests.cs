using System.Globalization;
using QuantCore.Model.Markets;
using QuantCore.Model.Primitives;
using QuantCore.Model.Tests.Support;
using Xunit.Abstractions;

namespace QuantCore.Model.Tests.Markets;

/// <summary>Recorded days as an oracle: nothing ever traded outside the limits the rulebook computes,
/// and plenty traded exactly at them.</summary>
public sealed class RecordedPriceLimitTests(ITestOutputHelper output)
{
    private const string Csi300 = "daily/csi300-2020-2025-unadjusted.zip";
    private const string Long = "daily/stocks-2010-2024-unadjusted.zip";

    [RecordedDataFact(Csi300)]
    public void No_recorded_price_of_2020_to_2025_is_outside_the_limits() => Check(Csi300, new DateOnly(2020, 1, 2), 184_915, 2018, 764);

    [RecordedDataFact(Long)]
    public void No_recorded_price_of_2010_to_2024_is_outside_the_limits() => Check(Long, new DateOnly(2010, 1, 4), 379_160, 5143, 3048);

    // First days without a limit that no count of trading days since the IPO can tell: the feed's published limits have to say it.
    private static readonly Dictionary<(string Code, int Day), string> Special = new()
    {
        [("sz.000792", 20210810)] = "relisted after a suspension of listing",
        [("sz.000166", 20150126)] = "listed by absorbing 000562, without an IPO",
        [("sz.002709", 20140123)] = "SZSE new stocks of early 2014: rule not known, refused",
        [("sz.002714", 20140128)] = "SZSE new stocks of early 2014: rule not known, refused",
    };

    private void Check(string archive, DateOnly firstDay, int expectedDays, int expectedAtUpper, int expectedAtLower)
    {
        int days = 0, atUpper = 0, atLower = 0, free = 0;
        var outside = new List<string>();
        foreach (var (name, lines) in RecordedData.TextFiles(archive, name => name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var column = lines[0].Split(',').Select((title, index) => (title, index)).ToDictionary(pair => pair.title, pair => pair.index);
            var listed = 0;
            var isNew = lines.Count > 1 && DateOnly.Parse(lines[1].Split(',')[column["date"]], CultureInfo.InvariantCulture) > firstDay;
            foreach (var fields in lines.Skip(1).Select(line => line.Split(',')))
            {
                listed++;
                if (fields[column["tradestatus"]] != "1") continue;
                var day = TradingDay.From(DateOnly.Parse(fields[column["date"]], CultureInfo.InvariantCulture));
                var code = fields[column["code"]];
                var id = InstrumentId.Parse(code[3..] + "." + code[..2].ToUpperInvariant());
                Assert.True(BoardOf.TryFrom(id, out var board), code);
                var stock = new Instrument(id, board, Yuan(fields[column["preclose"]]), fields[column["isST"]] == "1", isNew ? listed : 0);
                if (Special.ContainsKey((code, day.Value))) continue;
                Assert.True(DayRules.For(day).TryPriceLimits(stock, out var lower, out var upper, out var unlimited), code + " " + day);
                days++;
                if (unlimited)
                {
                    free++;
                    continue;
                }

                var (high, low) = (Yuan(fields[column["high"]]), Yuan(fields[column["low"]]));
                if (high > upper || low < lower)
                    outside.Add($"{name} {day} {stock.PreClose} [{lower}, {upper}] traded [{low}, {high}] listed {stock.ListedDays}");
                if (high == upper) atUpper++;
                if (low == lower) atLower++;
            }
        }

        output.WriteLine($"{days} days, {free} without limit, {atUpper} at the upper, {atLower} at the lower, {outside.Count} outside");
        foreach (var line in outside.Take(60)) output.WriteLine(line);
        Assert.Empty(outside);
        Assert.Equal((expectedDays, expectedAtUpper, expectedAtLower), (days, atUpper, atLower));
    }

    private static Price Yuan(string text) =>
        new(FixedPoint.FromNoisy(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)));
}
