using QuantCore.Model.Messages.Market;
using QuantCore.Model.Primitives;

namespace QuantCore.Replay.Sessions.Generate;

/// <summary>An index through its day: snapshots of the market's level, without a book.</summary>
internal static class IndexDay
{
    /// <summary>The day's snapshots.</summary>
    public static RecordSet Run(InstrumentPlan plan, MarketPath market, long midnightNs)
    {
        var records = new RecordSet();
        var totals = default(DayTotals);
        var taken = 0L;
        void Take(int second, QuoteStatus status, int index)
        {
            if (status != QuoteStatus.PreOpen) totals.Add((long)(plan.Row.PreClose.Value * market.Level(index)), 0);
            records.Add(Quote(plan, totals, midnightNs + Timetable.Ns(second), status), [], [],
                new RecordKey { Stream = RecordKey.StreamOf(plan.Row.Instrument.Value, 0, isNumbered: false), Number = ++taken });
        }

        Take(Timetable.AuctionStart, QuoteStatus.PreOpen, -1);
        Take(Timetable.AuctionEnd + 1, QuoteStatus.Halted, -1);
        for (var second = Timetable.MorningStart + 1; second < Timetable.ClosingStart; second += Timetable.SnapshotSeconds)
        {
            if (second is >= Timetable.MorningEnd and <= Timetable.AfternoonStart) continue;
            Take(second, QuoteStatus.Continuous, Timetable.ContinuousIndex(second));
        }

        Take(Timetable.ClosingEnd + 1, QuoteStatus.Closed, Timetable.ContinuousSeconds - 1);
        return records;
    }

    private static QuoteRecord Quote(InstrumentPlan plan, in DayTotals totals, long timeNs, QuoteStatus status) => new()
    {
        Instrument = plan.Row.Instrument.Value,
        Status = status,
        EventTimeNs = timeNs,
        Last = totals.Last,
        PreClose = plan.Row.PreClose.Value,
        Open = totals.Open,
        High = totals.High,
        Low = totals.Low,
    };
}
