using QuantCore.Model.Primitives;

namespace QuantCore.ReadModels.Market;

/// <summary>
/// The minutes of an A-share day: 09:31 to 11:30 and 13:01 to 15:00, named by their end. What trades in the opening auction counts to the
/// first minute and what trades in the closing auction to the last, as terminals show it.
/// </summary>
public static class TradingMinute
{
    private const int MinutesInHalf = 120;
    private static readonly long MorningNs = ShanghaiTime.At(9, 30);
    private static readonly long AfternoonNs = ShanghaiTime.At(13, 0);
    private static readonly long MinuteNs = 60 * ShanghaiTime.NsPerSecond;

    /// <summary>The index of the minute that a moment belongs to, 0 to 239.</summary>
    public static int IndexOf(long unixNs)
    {
        var time = ShanghaiTime.TimeOfDayNs(unixNs);
        if (time < AfternoonNs) return (int)Math.Clamp((time - MorningNs - 1) / MinuteNs, 0, MinutesInHalf - 1);
        return MinutesInHalf + (int)Math.Clamp((time - AfternoonNs - 1) / MinuteNs, 0, MinutesInHalf - 1);
    }

    /// <summary>The end of a minute on the day of a moment, ns since the Unix epoch.</summary>
    public static long EndNs(long unixNs, int index)
    {
        var midnight = unixNs - ShanghaiTime.TimeOfDayNs(unixNs);
        var half = index < MinutesInHalf ? MorningNs : AfternoonNs;
        return midnight + half + (((index % MinutesInHalf) + 1) * MinuteNs);
    }
}
