using QuantCore.Model.Markets.AShare;
using QuantCore.Model.Primitives;

namespace QuantCore.Model.Markets;

/// <summary>Which days trade, as data for the years the exchanges have announced.
/// Outside those years there is no answer: never weekday arithmetic alone.</summary>
public static class TradingCalendar
{
    private static readonly HashSet<int> Closed = ClosedWeekdays.ByYear
        .SelectMany((days, index) => days.Select(day => ((ClosedWeekdays.FirstYear + index) * 10_000) + day)).ToHashSet();

    /// <summary>First year covered.</summary>
    public static int FirstYear => ClosedWeekdays.FirstYear;

    /// <summary>Last year covered.</summary>
    public static int LastYear => ClosedWeekdays.FirstYear + ClosedWeekdays.ByYear.Length - 1;

    /// <summary>Whether the exchanges trade on the date. False when the year is not covered.</summary>
    public static bool TryIsTradingDay(DateOnly date, out bool isTradingDay)
    {
        var isCovered = date.Year >= FirstYear && date.Year <= LastYear;
        isTradingDay = isCovered && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !Closed.Contains(TradingDay.From(date).Value);
        return isCovered;
    }

    /// <summary>The first trading day after the date. False when it is not in a covered year.</summary>
    public static bool TryNext(DateOnly date, out DateOnly next) => TryStep(date, 1, out next);

    /// <summary>The last trading day before the date. False when it is not in a covered year.</summary>
    public static bool TryPrevious(DateOnly date, out DateOnly previous) => TryStep(date, -1, out previous);

    /// <summary>Whether the calendar covers the day and says there is no trading; also for a number that is no date.</summary>
    internal static bool IsKnownClosed(TradingDay day)
    {
        var (year, month, date) = (day.Value / 10_000, day.Value / 100 % 100, day.Value % 100);
        if (day.Value <= 0 || year is < 1 or > 9999 || month is < 1 or > 12) return true;
        if (date < 1 || date > DateTime.DaysInMonth(year, month)) return true;
        return TryIsTradingDay(new DateOnly(year, month, date), out var isTradingDay) && !isTradingDay;
    }

    private static bool TryStep(DateOnly date, int direction, out DateOnly found)
    {
        found = date;
        while (direction > 0 ? found < DateOnly.MaxValue : found > DateOnly.MinValue)
        {
            found = found.AddDays(direction);
            // A step across a year nobody announced would skip days that may trade.
            if (!TryIsTradingDay(found, out var isTradingDay)) break;
            if (isTradingDay) return true;
        }

        found = default;
        return false;
    }
}
