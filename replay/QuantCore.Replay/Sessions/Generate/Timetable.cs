using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>The seconds of a generated day (ashare-rules: the timetable since the closing auction came to SSE in 2018).</summary>
internal static class Timetable
{
    /// <summary>09:15:00.</summary>
    public const int AuctionStart = (9 * 3600) + (15 * 60);

    /// <summary>09:20:00: no cancels from here to 09:25.</summary>
    public const int NoCancelStart = AuctionStart + 300;

    /// <summary>09:25:00: the opening print.</summary>
    public const int AuctionEnd = AuctionStart + 600;

    /// <summary>09:30:00.</summary>
    public const int MorningStart = AuctionEnd + 300;

    /// <summary>11:30:00.</summary>
    public const int MorningEnd = MorningStart + 7200;

    /// <summary>13:00:00.</summary>
    public const int AfternoonStart = 13 * 3600;

    /// <summary>14:57:00.</summary>
    public const int ClosingStart = AfternoonStart + 7020;

    /// <summary>15:00:00: the closing print.</summary>
    public const int ClosingEnd = 15 * 3600;

    /// <summary>Seconds of continuous trading.</summary>
    public const int ContinuousSeconds = MorningEnd - MorningStart + ClosingStart - AfternoonStart;

    /// <summary>Seconds between snapshots.</summary>
    public const int SnapshotSeconds = 3;

    /// <summary>A second of the day, counted in continuous trading from 0.</summary>
    public static int ContinuousIndex(int second) =>
        second < MorningEnd ? second - MorningStart : second - AfternoonStart + (MorningEnd - MorningStart);

    /// <summary>ns since midnight.</summary>
    public static long Ns(int second) => second * ShanghaiTime.NsPerSecond;
}
