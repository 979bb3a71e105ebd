using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Import;

/// <summary>The ways vendors write dates and times of day.</summary>
internal static class TimeParser
{
    /// <summary><c>20230201</c>, <c>2023.02.01</c>, <c>2023-02-01</c> or <c>2023/02/01</c> as yyyymmdd.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length == 10 && text[4] == text[7] && text[4] is (byte)'.' or (byte)'-' or (byte)'/')
        {
            if (!TryNumber(text[..4], out var year) || !TryNumber(text.Slice(5, 2), out var month) || !TryNumber(text[8..], out var date))
                return false;
            day = (year * 10_000) + (month * 100) + date;
        }
        else if (text.Length != 8 || !TryNumber(text, out day)) return false;

        return IsDate(day);
    }

    /// <summary>Whether yyyymmdd is a date since the exchanges opened in 1990.</summary>
    public static bool IsDate(int day) => day is >= 19901219 and <= 21001231
        && day / 100 % 100 is >= 1 and <= 12 && day % 100 >= 1 && day % 100 <= DateTime.DaysInMonth(day / 10_000, day / 100 % 100);

    /// <summary><c>09:15:00.020</c>, <c>09:15:00</c> or the number <c>91500020</c> (HHMMSSmmm) as ns since midnight.</summary>
    public static bool TryTimeOfDay(ReadOnlySpan<byte> text, out long ns)
    {
        ns = 0;
        if (text.Length is 8 or 9 && TryNumber(text, out var packed))
        {
            var milliseconds = packed % 1000 * ShanghaiTime.NsPerMillisecond;
            return TryMake(packed / 10_000_000, packed / 100_000 % 100, packed / 1000 % 100, milliseconds, out ns);
        }

        if (text.Length < 8 || text[2] != (byte)':' || text[5] != (byte)':') return false;
        return TryNumber(text[..2], out var hour) && TryNumber(text.Slice(3, 2), out var minute)
            && TryNumber(text.Slice(6, 2), out var second)
            && TryFraction(text[8..], out var fraction) && TryMake(hour, minute, second, fraction, out ns);
    }

    /// <summary>A date and a time with <c>T</c> or a blank between them.</summary>
    public static bool TryDateTime(ReadOnlySpan<byte> text, out int day, out long ns)
    {
        (day, ns) = (0, 0);
        return text.Length > 11 && text[10] is (byte)'T' or (byte)' ' && TryDate(text[..10], out day) && TryTimeOfDay(text[11..], out ns);
    }

    private static bool TryMake(int hour, int minute, int second, long fraction, out long ns)
    {
        ns = ShanghaiTime.At(hour, minute, second) + fraction;
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out long ns)
    {
        ns = 0;
        if (text.IsEmpty) return true;
        if (text[0] != (byte)'.' || text.Length is < 2 or > 10 || !TryNumber(text[1..], out var digits)) return false;
        ns = digits;
        for (var i = text.Length; i < 10; i++) ns *= 10;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + (c - '0');
        }

        return text.Length is > 0 and <= 9;
    }
}
