using System.Globalization;

namespace QuantCore.Model.Primitives;

/// <summary>
/// Exchange time: ns since the Unix epoch, shown at UTC+8. The offset is a constant (China has had no daylight saving since 1991), so no
/// time zone database and no setting of the machine takes part.
/// </summary>
public static class ShanghaiTime
{
    /// <summary>ns in a second.</summary>
    public const long NsPerSecond = 1_000_000_000;

    /// <summary>ns in a millisecond.</summary>
    public const long NsPerMillisecond = 1_000_000;

    /// <summary>ns in a day.</summary>
    public const long NsPerDay = 86_400 * NsPerSecond;

    private const long OffsetNs = 8 * 3600 * NsPerSecond;
    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Midnight of a date in Shanghai, ns since the Unix epoch.</summary>
    public static long MidnightNs(DateOnly date) => ((date.DayNumber - EpochDayNumber) * NsPerDay) - OffsetNs;

    /// <summary>ns since midnight in Shanghai.</summary>
    public static long TimeOfDayNs(long unixNs)
    {
        var rest = (unixNs + OffsetNs) % NsPerDay;
        return rest < 0 ? rest + NsPerDay : rest;
    }

    /// <summary>The date in Shanghai.</summary>
    public static DateOnly DateOf(long unixNs)
    {
        var shifted = unixNs + OffsetNs;
        return DateOnly.FromDayNumber(EpochDayNumber + (int)((shifted - TimeOfDayNs(unixNs)) / NsPerDay));
    }

    /// <summary>ns since midnight for a wall-clock time.</summary>
    public static long At(int hour, int minute, int second = 0, int millisecond = 0) =>
        ((((hour * 60L) + minute) * 60) + second) * NsPerSecond + (millisecond * NsPerMillisecond);

    /// <summary><c>yyyy-MM-ddTHH:mm:ss.fffffff+08:00</c>.</summary>
    public static string Format(long unixNs) => DateOf(unixNs).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + "T" + new TimeOnly(TimeOfDayNs(unixNs) / 100).ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "+08:00";

    /// <summary>Parses an RFC 3339 time, or a local Shanghai time without an offset (<c>2023-02-01T10:30:00</c> or with a space).</summary>
    public static bool TryParse(string text, out long unixNs)
    {
        unixNs = 0;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)) return false;
        var hasOffset = text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        var utcTicks = parsed.UtcTicks - DateTime.UnixEpoch.Ticks;
        unixNs = (utcTicks * 100) - (hasOffset ? 0 : OffsetNs);
        return true;
    }
}
